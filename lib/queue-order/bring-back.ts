import type { ClewDb } from '../db/clew-db.ts';
import { placeAgain, placeTables, type Situation } from './place-posts.ts';

/**
 * Brings the posts whose desk is overdue back into the queue, and lets those go whose desk has answered, was refused or
 * belongs to another CRM. Resolves with when the next desk's target is over (milliseconds), null where none waits. Done
 * twice it changes nothing, so that every start of the background may do it.
 */
export async function bringBack(db: ClewDb, situation: Situation, now: number): Promise<number | null> {
  const { late } = situation;
  await db.transaction('rw', [db.posts, ...placeTables(db)], async () => {
    const before = new Map(
      (await db.places.where('late.at').above(0).toArray()).map((row) => [row.postId, row.late]),
    );
    const changed = [...new Set([...late.keys(), ...before.keys()])].filter(
      (id) => JSON.stringify(late.get(id)) !== JSON.stringify(before.get(id)),
    );
    if (changed.length === 0) return;
    const rows = (await db.posts.bulkGet(changed)).filter((row) => row !== undefined);
    for (const row of rows) {
      // It was escalated although it is aimed at nobody: only for as long as its desk is late is it in the queue.
      if (late.has(row.id) && row.aimedAt === undefined)
        await db.posts.put({ ...row, aimedAt: now, late: true });
      if (!late.has(row.id) && row.late) {
        const { late: _over, aimedAt: _since, ...rest } = row;
        await db.posts.put(rest);
        await db.places.delete(row.id);
      }
    }
    await placeAgain(db, changed, situation);
  });
  const next = await db.escalations.where('waitsUntil').above(new Date(now).toISOString()).first();
  return next?.waitsUntil ? Date.parse(next.waitsUntil) : null;
}
