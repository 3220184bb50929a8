import { ProblemError } from '../problem.ts';

/** Where a page ended: the time and id of its last entry. */
export interface Place {
  at: string;
  id: string;
}

/** It holds no secret and opens nothing: whoever makes one up only starts elsewhere in what they may read anyway. */
export const writeCursor = ({ at, id }: Place): string =>
  Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** Throws invalid for anything but what writeCursor made. */
export function readCursor(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === 2) {
      const [at, id]: unknown[] = place;
      if (typeof at === 'string' && typeof id === 'string' && id.length <= 80)
        return { at: new Date(at).toISOString(), id };
    }
  } catch {
    // Said below.
  }
  throw new ProblemError('invalid', { errors: [{ at: 'cursor', problem: 'is none that this server gave' }] });
}
