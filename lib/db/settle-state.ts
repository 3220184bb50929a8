import type { PostState } from '../detect/post.ts';
import type { ClewDb } from './clew-db.ts';

/**
 * Brings a post's state in line with its link and its reply. Call it inside the transaction (posts, links, replies)
 * that changed either.
 */
export async function settleState(db: ClewDb, postId: string): Promise<void> {
  const [row, link, reply] = await Promise.all([
    db.posts.get(postId),
    db.links.get(postId),
    db.replies.get(postId),
  ]);
  if (!row) return;
  const answered = row.answered || reply?.state === 'confirmed';
  const linked = link?.state === 'pending' || link?.state === 'done';
  const state: PostState = answered ? 'answered' : linked ? 'linked' : 'new';
  if (state !== row.state) await db.posts.update(postId, { state });
}
