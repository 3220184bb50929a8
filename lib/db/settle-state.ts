import type { PostState } from '../detect/post.ts';
import type { ClewDb } from './clew-db.ts';

/** The tables that a post's state follows from, and the one that it is kept in. */
export const stateTables = (db: ClewDb) => [db.posts, db.links, db.replies, db.work];

/**
 * Brings a post's state in line with its reply, its link and what the specialist did with it. Call it inside the
 * transaction (over `stateTables` at least) that changed any of them. "taken" comes of nothing yet: it waits for a CRM
 * that tells of a colleague's claim.
 */
export async function settleState(db: ClewDb, postId: string): Promise<void> {
  const [row, link, reply, work] = await Promise.all([
    db.posts.get(postId),
    db.links.get(postId),
    db.replies.get(postId),
    db.work.get(postId),
  ]);
  if (!row) return;
  const linked = link?.state === 'pending' || link?.state === 'done';
  const state = stateOf({
    answered: !!row.answered || reply?.state === 'confirmed',
    closed: !!work?.closed,
    linked,
    claimed: !!work?.claimedAt,
  });
  if (state !== row.state) await db.posts.update(postId, { state });
}

interface Facts {
  answered: boolean;
  closed: boolean;
  linked: boolean;
  claimed: boolean;
}

/** What was seen on X weighs most; then the specialist's word that nothing is to be said; then how far the work is. */
function stateOf({ answered, closed, linked, claimed }: Facts): PostState {
  if (answered) return 'answered';
  if (closed) return 'no-reply';
  if (linked) return 'linked';
  return claimed ? 'mine' : 'new';
}
