import * as v from 'valibot';
import { settleState, stateTables } from '../db/settle-state.ts';
import { changeWork } from '../db/work.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'claim-post': typeof command;
  }
}

/** The specialist takes a post, or gives it back. Doing it again changes nothing, not even the time of taking it. */
const command = defineCommand({
  name: 'claim-post',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, claimed: v.boolean() }),
  async handle({ input: { postId, claimed }, services: { badges, db, now } }) {
    await db.transaction('rw', stateTables(db), async () => {
      await changeWork(db, postId, ({ claimedAt, ...rest }) =>
        claimed ? { ...rest, claimedAt: claimedAt ?? now().toISOString() } : rest,
      );
      await settleState(db, postId);
    });
    await badges.refresh([postId]);
  },
});

export default command;
