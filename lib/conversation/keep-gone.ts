import type { ClewDb, Gone } from '../db/clew-db.ts';
import { eraseText, textTables } from '../db/erase-text.ts';
import type { Post } from '../detect/post.ts';

interface Told {
  deleted?: string[] | undefined;
  unavailable?: string[] | undefined;
}

/**
 * Keeps which posts X no longer gives out. What X shows again was only withheld, or not for this account; a deleted post
 * does not come back, whatever an old page still shows, and its text is erased.
 */
export async function keepGone(db: ClewDb, seen: readonly Post[], told: Told, at: number): Promise<void> {
  const { deleted = [], unavailable = [] } = told;
  if (seen.length + deleted.length + unavailable.length === 0) return;
  await db.transaction('rw', [db.gone, ...textTables(db)], async () => {
    const before = await db.gone.bulkGet(seen.map(({ id }) => id));
    const back = (how: Gone['how']) => before.flatMap((row) => (row?.how === how ? [row.postId] : []));
    await db.gone.bulkDelete(back('unavailable'));
    const known = new Set((await db.gone.bulkGet(unavailable)).map((row) => row?.postId));
    // The first time counts: telling of it again must not keep the text for longer.
    const withheld = unavailable.filter((postId) => !known.has(postId));
    await db.gone.bulkPut([
      ...withheld.map((postId) => ({ postId, how: 'unavailable' as const, at })),
      ...deleted.map((postId) => ({ postId, how: 'deleted' as const, at })),
    ]);
    await eraseText(db, [...deleted, ...back('deleted')]);
  });
}
