import type { ClewDb } from '../db/clew-db.ts';
import { makeDue } from '../reminders/remind.ts';
import { bringBack } from './bring-back.ts';
import type { Judging } from './judging.ts';

/**
 * Does whatever only time brings about: reminders that are due, desks that are overdue. Resolves with when the
 * background is to be woken for the next of them (milliseconds); null where nothing waits.
 */
export async function wake(db: ClewDb, judging: Judging, now: () => number): Promise<number | null> {
  const situation = await judging.situation();
  const time = now();
  const next = [await makeDue(db, situation, time), await bringBack(db, situation, time)];
  const known = next.filter((at) => at !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
