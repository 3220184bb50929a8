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

/**
 * Takes the tab to the post on X; with `select` the sidebar turns to it as well. Without, it may be a post that Clew
 * only knows by its id, such as a parent that it never saw.
 */
const command = defineCommand({
  name: 'show-on-x',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, select: v.boolean() }),
  async handle({ input: { postId, select }, sender, services: { db, page, tabs } }) {
    const stored = await db.posts.get(postId);
    if (!stored && select) throw new ClewError('Invalid', { key: 'error_post_unknown' });
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    if (select) await tabs.update(sender.tabId, { postId });
    await page.navigate(sender.tabId, stored ? permalink(stored.post) : `https://x.com/i/status/${postId}`);
  },
});

export default command;
