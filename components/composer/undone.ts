import { changedPart } from './changed-part.ts';

/**
 * `now` without the one change that turned `before` into `after`, whatever was typed elsewhere since; null where its
 * words are no longer there as they were. Offsets in UTF-16 units.
 */
export function undone(before: string, after: string, now: string): string | null {
  const own = changedPart(before, after);
  const since = changedPart(after, now);
  const [start, end] = own.span;
  const ownEnd = start + own.text.length;
  if (since.span[0] >= ownEnd) return before.slice(0, end) + now.slice(ownEnd);
  if (since.span[1] > start) return null;
  return now.slice(0, start + now.length - after.length) + before.slice(start);
}
