import { connectedKey } from '../crm/crm-key.ts';
import type { PostState } from '../detect/post.ts';
import type { ClewDb } from './clew-db.ts';
import { linkOf, linkTables } from './links.ts';

/** The tables that a post's state follows from, and the one that it is kept in. */
export const stateTables = (db: ClewDb) => [db.posts, db.replies, db.work, ...linkTables(db)];

/**
 * Brings a post's state in line with its reply, its link, what the specialist did with it, and what the connected CRM
 * told of a colleague's work on it. Call it inside the transaction (over `stateTables` at least) that changed any of
 * them. A claim and "no reply needed" are the specialist's own word, whatever CRM is connected.
 */
export async function settleState(db: ClewDb, postId: string): Promise<void> {
  const crm = await connectedKey(db);
  const [row, link, reply, work] = await Promise.all([
    db.posts.get(postId),
    linkOf(db, postId, crm),
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
    taken: work?.takenBy?.crm === crm,
  });
  if (state !== row.state) await db.posts.update(postId, { state });
}

/** After another CRM was connected: its links count now, and what it tells of colleagues. */
export async function settleByCrm(db: ClewDb): Promise<void> {
  await db.transaction('rw', stateTables(db), async () => {
    const links = [...(await db.links.toArray()), ...(await db.otherLinks.toArray())];
    const taken = await db.work.filter(({ takenBy }) => !!takenBy).toArray();
    for (const postId of new Set([...links, ...taken].map((row) => row.postId)))
      await settleState(db, postId);
  });
}

interface Facts {
  answered: boolean;
  closed: boolean;
  linked: boolean;
  claimed: boolean;
  taken: boolean;
}

/**
 * What was seen on X weighs most; then the specialist's word that nothing is to be said; then how far the own work is; and
 * only where there is none, a colleague's.
 */
function stateOf({ answered, closed, linked, claimed, taken }: Facts): PostState {
  if (answered) return 'answered';
  if (closed) return 'no-reply';
  if (linked) return 'linked';
  if (claimed) return 'mine';
  return taken ? 'taken' : 'new';
}
