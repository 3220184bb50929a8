import { signedIn } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { heldFor } from './held-for.ts';

/** Milliseconds: longer than any one sending may take. */
export const leased = 30_000;

/**
 * What was being sent when a worker died is to be sent again: all of it where this drain is the only one (`alone`), else
 * what nobody has a lease on any more. Whether the CRM took it is not known; it goes out under the same operation id, by
 * which every adapter finds what is there already.
 */
export async function recover(db: ClewDb, alone: boolean, now: number): Promise<void> {
  await db.operations
    .where({ state: 'sending' })
    .filter(({ lease }) => alone || !lease || lease.until <= now)
    .modify((row) => {
      row.state = 'pending';
      delete row.lease;
    });
}

/**
 * A row to send, leased, with all that are the first on their entity; or when to look again (milliseconds), null where
 * nothing waits for this CRM and who is signed in to it.
 */
export type Taken = { row: Operation; heads: readonly Operation[] } | { again: number | null };

/**
 * Takes what is to be sent next to the CRM `crm` (a crmKey) for who is signed in there, and leases it to the drain `by`. Of what may go, that which
 * has waited longest since it could: one that is refused for now again and again keeps no other one back.
 */
export function take(db: ClewDb, crm: string, by: string, now: number): Promise<Taken> {
  return db.transaction('rw', db.operations, db.settings, async (): Promise<Taken> => {
    const who = await signedIn(db, crm);
    if (who.left) return { again: null };
    const waiting = await db.operations.where('state').anyOf('pending', 'sending').sortBy('n');
    const heads = firstOfEach(waiting.filter((row) => row.crm === crm && !row.after && !heldFor(row, who)));
    const [next] = heads
      .filter((row) => row.state === 'pending' && row.notBefore <= now)
      .sort((a, b) => a.notBefore - b.notBefore);
    if (!next) return { again: heads.length > 0 ? Math.min(...heads.map(freeAt)) : null };
    const row: Operation = {
      ...next,
      state: 'sending',
      attempt: next.attempt + 1,
      lease: { by, until: now + leased },
    };
    await db.operations.put(row);
    return { row, heads };
  });
}

/** The oldest on each entity: what is behind it waits for it. */
function firstOfEach(waiting: Operation[]): Operation[] {
  const seen = new Set<string>();
  return waiting.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

const freeAt = ({ lease, notBefore }: Operation): number => lease?.until ?? notBefore;

/** Whether the row is still this drain's: after a lease that ran out, another one may have it. */
export async function isOurs(db: ClewDb, { n }: Operation, by: string): Promise<boolean> {
  const row = n === undefined ? undefined : await db.operations.get(n);
  return row?.state === 'sending' && row.lease?.by === by;
}

/** Back to waiting, as if it had not been taken. */
export async function giveBack(db: ClewDb, row: Operation): Promise<void> {
  await db.operations.update(row.n, { state: 'pending', attempt: row.attempt - 1, lease: undefined });
}
