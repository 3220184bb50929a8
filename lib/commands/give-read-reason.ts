import * as v from 'valibot';
import { changeWork } from '../db/work.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema, reasonSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'give-read-reason': typeof command;
  }
}

/** Why a post is answered though posts before it were not in view. Kept in the audit trail. */
const command = defineCommand({
  name: 'give-read-reason',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, reason: reasonSchema }),
  async handle({ input: { postId, reason }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const at = now().toISOString();
    await db.transaction('rw', db.posts, db.work, db.audit, async () => {
      // The same click, sent again after a worker died, is no second act.
      if ((await db.work.get(postId))?.readReason === reason) return;
      await changeWork(db, postId, (work) => ({ ...work, readReason: reason }));
      await db.audit.add({ at, agent, action: 'give-read-reason', subject: postId, detail: reason });
    });
  },
});

export default command;
