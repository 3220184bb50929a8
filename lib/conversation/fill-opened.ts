import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';

/**
 * Fills in posts that were opened by their link alone, once X tells of them. Judging forgets what is not aimed, but
 * these were asked for by name.
 */
export async function fillOpened(db: ClewDb, posts: readonly Post[]): Promise<void> {
  await db.transaction('rw', db.posts, async () => {
    const kept = await db.posts.bulkGet(posts.map(({ id }) => id));
    const filled = kept.flatMap((row, place): StoredPost[] => {
      const post = posts[place];
      if (!row || !post || row.post.text !== '' || row.post.source !== 'page') return [];
      const author = post.author.handle ? post.author : { ...post.author, handle: row.post.author.handle };
      return [{ ...row, post: { ...post, author }, conversationId: post.conversationId ?? post.id }];
    });
    await db.posts.bulkPut(filled);
  });
}
