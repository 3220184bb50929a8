import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { snippetSchema } from '../snippets/snippet.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'save-snippet': typeof command;
  }
}

/**
 * Keeps a saved reply, a new one or in the place of that with its id. The time is this one; without an owner, who saves
 * it is the owner. Uses that were counted while it was edited still count. Answers with it as it is kept.
 */
const command = defineCommand({
  name: 'save-snippet',
  from: ['options', 'sidebar'],
  input: v.strictObject({ snippet: snippetSchema }),
  async handle({ input: { snippet }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const at = now().toISOString();
    return db.transaction('rw', db.snippets, db.audit, async () => {
      const before = await db.snippets.get(snippet.id);
      const counted = new Map(before?.variations.map(({ id, uses }) => [id, uses]));
      const variations = snippet.variations.map((one) => ({
        ...one,
        uses: Math.max(one.uses, counted.get(one.id) ?? 0),
      }));
      const kept = { ...snippet, variations, owner: snippet.owner || agent, updatedAt: at };
      await db.snippets.put(kept);
      await db.audit.add({ at, agent, action: 'save-snippet', subject: kept.id, detail: kept.name });
      return kept;
    });
  },
});

export default command;
