import * as v from 'valibot';
import { changeWork } from '../db/work.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'acknowledge-changes': typeof command;
  }
}

/** The specialist has seen what changed in the post's conversation until now, and goes on. Kept in the audit trail. */
const command = defineCommand({
  name: 'acknowledge-changes',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema }),
  async handle({ input: { postId }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const at = now().toISOString();
    await db.transaction('rw', db.posts, db.work, db.audit, async () => {
      await changeWork(db, postId, (work) => ({ ...work, acknowledgedAt: at }));
      await db.audit.add({ at, agent, action: 'acknowledge-changes', subject: postId, detail: null });
    });
  },
});

export default command;
