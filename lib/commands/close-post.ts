import * as v from 'valibot';
import { settleState, stateTables } from '../db/settle-state.ts';
import { changeWork } from '../db/work.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'close-post': typeof command;
  }
}

/** Closes a post that needs no reply, for one of the policy's reasons; null opens it again. Both are kept in the audit trail. */
const command = defineCommand({
  name: 'close-post',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, reason: v.nullable(v.pipe(v.string(), v.maxLength(40))) }),
  async handle({ input: { postId, reason }, services: { badges, db, now } }) {
    const { agent, routing } = await readPolicy(db);
    if (reason !== null && !routing.noReply.some(({ id }) => id === reason))
      throw new ClewError('Invalid', { key: 'queue_error_reason' });
    const at = now().toISOString();
    await db.transaction('rw', [...stateTables(db), db.audit], async () => {
      const before = (await db.work.get(postId))?.closed?.reason ?? null;
      await changeWork(db, postId, ({ closed: _before, ...rest }) =>
        reason ? { ...rest, closed: { reason, at } } : rest,
      );
      await settleState(db, postId);
      // The same click, sent again after a worker died, is no second act.
      if (before !== reason)
        await db.audit.add({
          at,
          agent,
          action: reason ? 'close-post' : 'reopen-post',
          subject: postId,
          detail: reason,
        });
    });
    await badges.refresh([postId]);
  },
});

export default command;
