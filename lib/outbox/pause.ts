import { ClewError } from '../messaging/errors.ts';

const shortest = 1000;
const longest = 5 * 60_000;

/**
 * How long to wait before another try, in milliseconds, after so many. At least a second and a random part that grows
 * with each try, so that many agents' browsers do not come back at the same moment; never sooner than the CRM asks for,
 * and never sooner because it asks for no time at all, or for a moment that is over.
 */
export function pauseAfter(error: unknown, attempt: number): number {
  const asked = error instanceof ClewError ? (error.retryAfterMs ?? 0) : 0;
  const backoff = shortest + Math.random() * Math.min(longest, 1000 * 2 ** Math.min(attempt, 20));
  return Math.max(asked + Math.random() * shortest, backoff);
}
