import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'export-corrections': typeof command;
  }
}

/**
 * What the specialists corrected, for training: a line of JSON for each, the oldest first, with the post's text and what
 * was said before. No author is named; a post whose text is no longer kept is left out.
 */
const command = defineCommand({
  name: 'export-corrections',
  from: ['options'],
  input: nothing,
  async handle({ services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const corrections = await db.corrections.orderBy('at').toArray();
    const rows = await db.posts.bulkGet(corrections.map(({ postId }) => postId));
    const lines = corrections.flatMap(({ postId, intent, flags, severity, judged, at }, n) => {
      const text = rows[n]?.post.text;
      return text ? [JSON.stringify({ id: postId, text, intent, flags, severity, judged, at })] : [];
    });
    const detail = String(lines.length);
    const entry = { agent, action: 'export-corrections', subject: 'corrections', detail };
    await db.audit.add({ at: now().toISOString(), ...entry });
    return { jsonl: lines.map((line) => `${line}\n`).join(''), count: lines.length };
  },
});

export default command;
