import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { writeSnippets } from '../snippets/portable.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'export-snippets': typeof command;
  }
}

/** All saved replies as one file, which import-snippets reads; byte for byte the same until one of them changes. */
const command = defineCommand({
  name: 'export-snippets',
  from: ['options'],
  input: nothing,
  async handle({ services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const snippets = await db.snippets.toArray();
    const at = now().toISOString();
    const detail = String(snippets.length);
    await db.audit.add({ at, agent, action: 'export-snippets', subject: 'snippets', detail });
    return { json: writeSnippets(snippets) };
  },
});

export default command;
