import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { readSnippets } from '../snippets/portable.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'import-snippets': typeof command;
  }
}

/**
 * Takes in saved replies out of a file that export-snippets made: those with a known id replace that one, all others
 * stay. All or nothing: Invalid where any of it cannot be read. Answers how many there were.
 */
const command = defineCommand({
  name: 'import-snippets',
  from: ['options'],
  input: v.strictObject({ json: v.pipe(v.string(), v.maxLength(20_000_000)) }),
  async handle({ input: { json }, services: { db, now } }) {
    const snippets = readSnippets(json);
    if (!snippets) throw new ClewError('Invalid', { key: 'error_snippets_unreadable' });
    const { agent } = await readPolicy(db);
    await db.transaction('rw', db.snippets, db.audit, async () => {
      await db.snippets.bulkPut(snippets);
      const at = now().toISOString();
      const detail = String(snippets.length);
      await db.audit.add({ at, agent, action: 'import-snippets', subject: 'snippets', detail });
    });
    return { imported: snippets.length };
  },
});

export default command;
