import * as v from 'valibot';
import { type PostLink, readPostLink, timeOf } from '../conversation/post-link.ts';
import type { StoredPost } from '../db/clew-db.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'open-link': typeof command;
  }
}

/**
 * Opens the sidebar on the post that a pasted address means, also where Clew never saw it: then a row with what the
 * address tells is kept, so that a customer can be found, a case linked and a reply drafted. X's own word on the post
 * replaces it later. Nothing is fetched. Answers whether the post was known.
 */
const command = defineCommand({
  name: 'open-link',
  from: ['sidebar'],
  input: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2000)) }),
  async handle({ input: { url }, sender, services: { db, now, tabs } }) {
    const link = readPostLink(url);
    if (!link) throw new ClewError('Invalid', { key: 'error_link_unreadable' });
    if (sender.tabId === null) throw new ClewError('Unavailable', { key: 'error_no_tab' });
    const known = await db.transaction('rw', db.posts, async () => {
      if (await db.posts.get(link.id)) return true;
      await db.posts.add(unseen(link, now().getTime()));
      return false;
    });
    await tabs.update(sender.tabId, { postId: link.id });
    return { postId: link.id, known };
  },
});

function unseen({ id, handle }: PostLink, seenAt: number): StoredPost {
  return {
    id,
    conversationId: id,
    post: {
      id,
      author: { id: null, handle: handle ?? '', name: handle ?? '' },
      text: '',
      createdAt: timeOf(id),
      lang: null,
      conversationId: null,
      replyTo: null,
      quoted: null,
      mentions: [],
      repostOf: null,
      promoted: false,
      metrics: null,
      source: 'page',
    },
    relations: [],
    state: 'new',
    seenAt,
  };
}

export default command;
