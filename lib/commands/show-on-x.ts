import * as v from 'valibot';
import { permalink } from '../detect/permalink.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'show-on-x': typeof command;
  }
}

/** Takes the tab to the post on X. */
const command = defineCommand({
  name: 'show-on-x',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema }),
  async handle({ input: { postId }, sender, services: { db, page, tabs } }) {
    const stored = await db.posts.get(postId);
    if (!stored) throw new ClewError('Invalid', { key: 'error_post_unknown' });
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    await tabs.update(sender.tabId, { postId });
    await page.navigate(sender.tabId, permalink(stored.post));
  },
});

export default command;
