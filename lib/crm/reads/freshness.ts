import type { CachedRead } from '../../db/clew-db.ts';

const second = 1000;
const minute = 60 * second;
/** A history that is older than this is asked for again when it is looked at. */
const fresh = minute;
/** "Nobody" is asked for less often: most authors are no customers. */
const freshNobody = 5 * minute;
/** What is older is not shown any more. */
const kept = 24 * 60 * minute;
/** After a failure; the specialist may ask sooner. */
const pause = 10 * second;

/** Whether the CRM is to be asked again for this. Times in milliseconds. */
export function mayAskAgain(
  row: Pick<CachedRead, 'value' | 'fetchedAt' | 'triedAt' | 'problem'> | undefined,
  now: number,
): boolean {
  if (!row) return true;
  if (row.problem) return now - row.triedAt >= pause;
  const empty = row.value === null || (Array.isArray(row.value) && row.value.length === 0);
  return now - row.fetchedAt >= (empty ? freshNobody : fresh);
}

export function worthShowing({ fetchedAt }: Pick<CachedRead, 'fetchedAt'>, now: number): boolean {
  return now - fetchedAt < kept;
}
