import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { correctionLine } from '../triage/correction-line.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'export-corrections': typeof command;
  }
}

/**
 * What the specialists corrected, as `npm run train -- --corrections` reads it: a line of JSON for each, the oldest
 * first. Handles and links are replaced, and neither author nor post is named; a post whose text is no longer kept is
 * left out.
 */
const command = defineCommand({
  name: 'export-corrections',
  from: ['options'],
  input: nothing,
  async handle({ services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const corrections = await db.corrections.orderBy('at').toArray();
    const rows = await db.posts.bulkGet(corrections.map(({ postId }) => postId));
    const lines = corrections.flatMap((correction, n) => {
      const text = rows[n]?.post.text;
      return text ? [JSON.stringify(correctionLine(text, correction))] : [];
    });
    const detail = String(lines.length);
    const entry = { agent, action: 'export-corrections', subject: 'corrections', detail };
    await db.audit.add({ at: now().toISOString(), ...entry });
    return { jsonl: lines.map((line) => `${line}\n`).join(''), count: lines.length };
  },
});

export default command;
