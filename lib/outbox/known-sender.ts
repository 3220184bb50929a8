import { connected } from '../crm/crm-key.ts';
import { signedIn, whoIs } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { ClewError, reportError } from '../messaging/errors.ts';
import type { OutboxCrm } from './drain.ts';

const shortest = 5000;
const longest = 20_000;

/**
 * Whether it is known who sends, for the CRM `key`; it is asked where it is not. Where it cannot say so now, what waits,
 * `rows`, waits some more, with the reason: nothing goes out under a name that is not known.
 */
export async function isSenderKnown(
  db: ClewDb,
  crm: OutboxCrm,
  key: string,
  rows: readonly Operation[],
  now: () => number,
): Promise<boolean> {
  if ((await signedIn(db, key)).agent) return true;
  try {
    const connection = await connected(db, crm);
    if (connection.key === key) await whoIs(db, key, connection.adapter);
    return connection.key === key;
  } catch (error) {
    const asked = error instanceof ClewError ? error.retryAfterMs : undefined;
    const pause = Math.max(asked ?? 0, shortest + Math.random() * (longest - shortest));
    const changes = { notBefore: now() + pause, problem: reportError(error) };
    await db.operations.bulkUpdate(rows.map(({ n }) => ({ key: n, changes })));
    return false;
  }
}
