import type { ClewDb } from './clew-db.ts';

const day = 24 * 60 * 60 * 1000;
/** How long a post is kept after it was seen, in days, and an operation after it was sent. */
export const keptDays = 30;

/**
 * Forgets what is older than 30 days: posts with their drafts and replies, and operations that are done. A post that is
 * linked to a case stays, as its link is to be shown and undone. What the specialist did with a post goes with it.
 */
export async function prune(db: ClewDb, now: number): Promise<void> {
  const before = now - keptDays * day;
  const tables = [db.posts, db.links, db.drafts, db.replies, db.work, db.gone, db.operations];
  await db.transaction('rw', tables, async () => {
    const linked = new Set(await db.links.toCollection().primaryKeys());
    const old = await db.posts.where('seenAt').below(before).primaryKeys();
    const ids = old.filter((id) => !linked.has(id));
    await Promise.all([db.posts, db.drafts, db.replies, db.work].map((table) => table.bulkDelete(ids)));
    await db.gone.where('at').below(before).delete();
    await db.operations.filter((row) => row.state === 'done' && row.createdAt < before).delete();
  });
}
