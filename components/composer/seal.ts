import type { Reply } from '../../lib/snapshot/snapshot.ts';

/** The text reaches X's box within a moment, or the background died on the way. */
const handingTime = 10_000;
/** The page tells soon when X's box is emptied. After this long it may be gone with the page, and the reply with it. */
const patience = 900_000;

/**
 * handing: on its way. sealed: X's box holds what was checked. changed: it holds something else. blocked: what it holds
 * may not go out. older: the text here was changed since. unconfirmed: it should have been seen on X by now.
 */
export type Seal = 'handing' | 'sealed' | 'changed' | 'blocked' | 'older' | 'unconfirmed' | 'posted';

/** `blocked`: the guardrails hold back what X's box holds. `now` in milliseconds. */
export function sealOf(reply: Reply, text: string, blocked: boolean, now: number): Seal {
  if (reply.state === 'confirmed') return 'posted';
  const waited = now - Date.parse(reply.insertedAt);
  if (reply.state === 'handing') return waited <= handingTime ? 'handing' : 'unconfirmed';
  if (reply.boxText === '') return 'unconfirmed';
  const changed = reply.boxText !== null && reply.boxText !== reply.text;
  if (blocked) return 'blocked';
  if (changed) return 'changed';
  if (text !== '' && reply.text !== text) return 'older';
  return waited > patience ? 'unconfirmed' : 'sealed';
}
