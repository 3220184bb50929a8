import { ClewError } from '../messaging/errors.ts';
import type { ClewDb, Work } from './clew-db.ts';

/**
 * Changes what is kept of the specialist's work on a post; a row that says nothing any more is removed. Call it inside a
 * transaction over posts and work. Throws Invalid where the post is not kept.
 */
export async function changeWork(db: ClewDb, postId: string, change: (work: Work) => Work): Promise<void> {
  if (!(await db.posts.get(postId))) throw new ClewError('Invalid', { key: 'error_post_unknown' });
  const next = change((await db.work.get(postId)) ?? { postId });
  if (Object.keys(next).length > 1) await db.work.put(next);
  else await db.work.delete(postId);
}
