import * as v from 'valibot';
import { dropLink, forgetRefused, linkOf, putLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { opIdSchema, postIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'unlink-post': typeof command;
  }
}

/** Undoes a link in the connected CRM. Where there is none, or it is being undone already, nothing happens. */
const command = defineCommand({
  name: 'unlink-post',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, opId: opIdSchema }),
  async handle({ input: { postId, opId }, services: { db, drain, now, badges } }) {
    await db.transaction('rw', [...stateTables(db), db.operations], async () => {
      const link = await linkOf(db, postId);
      if (!link || link.state === 'removing' || (await isKnown(db, opId))) return;
      await forgetRefused(db, postId, link.crm);
      if (link.state === 'failed') await dropLink(db, link.opId);
      else {
        await putLink(db, { ...link, state: 'removing', opId, problem: null });
        await enqueue(db, link.crm, 'unlink-post', postId, opId, { postId }, now());
      }
      await settleState(db, postId);
    });
    void drain();
    await badges.refresh([postId]);
  },
});

export default command;
