import type { ClewDb } from '../db/clew-db.ts';

/**
 * Keeps that the specialist has had these posts in view, on X or in the sidebar. The first time counts; posts that are
 * not kept are passed over. `at` is ISO 8601.
 */
export async function keepShown(db: ClewDb, postIds: readonly string[], at: string): Promise<void> {
  const ids = [...new Set(postIds)];
  if (ids.length === 0) return;
  await db.transaction('rw', db.posts, db.work, async () => {
    const [kept, before] = await Promise.all([
      db.posts.where('id').anyOf(ids).primaryKeys(),
      db.work.bulkGet(ids),
    ]);
    const known = new Map(before.map((row, place) => [ids[place], row]));
    const fresh = kept.filter((postId) => !known.get(postId)?.shownAt);
    await db.work.bulkPut(fresh.map((postId) => ({ ...known.get(postId), postId, shownAt: at })));
  });
}
