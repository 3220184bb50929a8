import type { ClewDb, Gone } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';

interface Told {
  deleted?: string[] | undefined;
  unavailable?: string[] | undefined;
}

/**
 * Keeps which posts X no longer gives out. What X shows again was only withheld, or not for this account; a deleted post
 * does not come back, whatever an old page still shows.
 */
export async function keepGone(db: ClewDb, seen: readonly Post[], told: Told, at: number): Promise<void> {
  await db.transaction('rw', db.gone, async () => {
    const before = await db.gone.bulkGet(seen.map(({ id }) => id));
    await db.gone.bulkDelete(before.flatMap((row) => (row?.how === 'unavailable' ? [row.postId] : [])));
    const rows = (ids: string[] = [], how: Gone['how']) => ids.map((postId) => ({ postId, how, at }));
    const deleted = new Set(
      (await db.gone.bulkGet(told.unavailable ?? [])).flatMap((row) =>
        row?.how === 'deleted' ? [row.postId] : [],
      ),
    );
    const withheld = rows(told.unavailable, 'unavailable').filter(({ postId }) => !deleted.has(postId));
    await db.gone.bulkPut([...withheld, ...rows(told.deleted, 'deleted')]);
  });
}
