import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { placeAgain, placeTables } from '../queue-order/place-posts.ts';
import { flags, intents } from '../triage/triage.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'correct-triage': typeof command;
  }
}

const correctionSchema = v.strictObject({
  intent: v.picklist(intents),
  flags: v.pipe(v.array(v.picklist(flags)), v.maxLength(flags.length)),
  severity: v.picklist([0, 1, 2, 3]),
});

/**
 * The specialist says what a post is: kept, above whatever the device judges of it, and the queue follows at once; null
 * takes it back. Both are in the audit trail. Throws Invalid where the post is not in the queue.
 */
const command = defineCommand({
  name: 'correct-triage',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, correction: v.nullable(correctionSchema) }),
  async handle({ input: { postId, correction }, services: { db, judging, now } }) {
    const situation = await judging.situation();
    const { agent } = situation.policy;
    const at = now().toISOString();
    await db.transaction('rw', [db.posts, db.audit, ...placeTables(db)], async () => {
      const row = await db.posts.get(postId);
      if (row?.aimedAt === undefined) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      if (!(await db.places.get(postId))) await placeAgain(db, [postId], situation);
      const before = await db.corrections.get(postId);
      const said = correction && {
        ...correction,
        flags: flags.filter((flag) => correction.flags.includes(flag)),
      };
      // The same click, sent again after a worker died, is no second act.
      if (same(before, said)) return;
      const judged = (await db.places.get(postId))?.judged;
      if (!judged) throw new ClewError('Unavailable', { key: 'error_unexpected' });
      const { intent, flags: found, severity } = judged;
      const kept = { intent, flags: [...found], severity };
      if (said) await db.corrections.put({ postId, ...said, agent, at, judged: kept });
      else await db.corrections.delete(postId);
      await placeAgain(db, [postId], situation);
      const action = said ? 'correct-triage' : 'uncorrect-triage';
      await db.audit.add({ at, agent, action, subject: postId, detail: said && JSON.stringify(said) });
    });
  },
});

type Said = v.InferOutput<typeof correctionSchema> | null | undefined;

function same(one: Said, other: Said): boolean {
  const bare = (said: Said) => said && JSON.stringify([said.intent, said.flags, said.severity]);
  return (bare(one) ?? null) === (bare(other) ?? null);
}

export default command;
