import type { ClewDb } from '../db/clew-db.ts';
import type { Routing } from '../policy/routing-policy.ts';

/** What the toolbar's button says. */
export interface ToolbarCount {
  /** Posts of danger that wait; where there are any, they alone are counted. */
  safety: number;
  /** Posts that wait in the lanes that the policy counts, and those whose desk is overdue in any. */
  waiting: number;
}

/** Counted by severity where it is the highest, since a team may name its lanes as it likes. Reads few posts. */
export async function countForToolbar(db: ClewDb, { lanes, counted }: Routing): Promise<ToolbarCount> {
  const known = counted.filter((id) => lanes.some((lane) => lane.id === id));
  const counts = await Promise.all(known.map((id) => db.places.where('lane').equals(id).count()));
  // Whatever the policy counts: somebody was promised that it is looked at.
  const others = await db.places
    .where('late.at')
    .above(0)
    .filter(({ lane }) => !known.includes(lane) && !lane.startsWith('~'))
    .count();
  return {
    safety: (await safetyPosts(db, known)).length,
    waiting: counts.reduce((sum, count) => sum + count, others),
  };
}

async function safetyPosts(db: ClewDb, lanes: readonly string[]) {
  return db.places
    .where('lane')
    .anyOf([...lanes])
    .filter(({ severity, flags }) => severity === 3 && flags.includes('safety'))
    .toArray();
}

/** Posts of danger that wait and that nobody was notified of. */
export async function unnotifiedSafety(db: ClewDb, { lanes }: Routing): Promise<string[]> {
  const places = await safetyPosts(
    db,
    lanes.map(({ id }) => id),
  );
  return places.filter(({ notified }) => !notified).map(({ postId }) => postId);
}
