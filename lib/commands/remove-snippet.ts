import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'remove-snippet': typeof command;
  }
}

/** Removes a saved reply; drafts that it went into stay as they are. */
const command = defineCommand({
  name: 'remove-snippet',
  from: ['options', 'sidebar'],
  input: v.strictObject({ id: v.pipe(v.string(), v.uuid()) }),
  async handle({ input: { id }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    await db.transaction('rw', db.snippets, db.audit, async () => {
      const before = await db.snippets.get(id);
      if (!before) return;
      await db.snippets.delete(id);
      const at = now().toISOString();
      await db.audit.add({ at, agent, action: 'remove-snippet', subject: id, detail: before.name });
    });
  },
});

export default command;
