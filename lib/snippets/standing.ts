import type { Snippet } from './snippet.ts';

/** Days without a change after which somebody should look at it again. */
const staleAfterDays = 180;

/** Whether a saved reply wants a look before it is used. `now` is ISO 8601 in UTC. */
export function standing({ expires, updatedAt }: Snippet, now: string): 'fresh' | 'stale' | 'expired' {
  if (expires !== null && now.slice(0, 10) > expires) return 'expired';
  const age = Date.parse(now) - Date.parse(updatedAt);
  return age > staleAfterDays * 86_400_000 ? 'stale' : 'fresh';
}
