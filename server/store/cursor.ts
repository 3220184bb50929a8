import { ProblemError } from '../problem.ts';

/** Where a page ended: the time and id of its last entry. */
export interface Place {
  at: string;
  id: string;
}

/**
 * It names the customer whose timeline it is of, so that it cannot be mistaken for another's. It holds no secret and
 * opens nothing: whoever makes one up only starts elsewhere in what they may read anyway.
 */
export const writeCursor = (customerId: string, { at, id }: Place): string =>
  Buffer.from(JSON.stringify([at, id, customerId])).toString('base64url');

/** Throws invalid for anything but what writeCursor made for this customer. */
export function readCursor(customerId: string, cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place[2] === customerId) {
      const [at, id]: unknown[] = place;
      if (typeof at === 'string' && typeof id === 'string' && id.length <= 80)
        return { at: new Date(at).toISOString(), id };
    }
  } catch {
    // Said below.
  }
  throw new ProblemError('invalid', { errors: [{ at: 'cursor', problem: 'is none that this server gave' }] });
}
