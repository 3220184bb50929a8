import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'refresh-customer': typeof command;
  }
}

/** Asks the CRM anew who a post's author is, and for their record. What it says, or why it doesn't, comes with the snapshot. */
const command = defineCommand({
  name: 'refresh-customer',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema }),
  async handle({ input: { postId }, services: { db, reads } }) {
    const stored = await db.posts.get(postId);
    if (!stored) throw new ClewError('Invalid', { key: 'error_post_unknown' });
    await reads.renew(stored.post.author);
  },
});

export default command;
