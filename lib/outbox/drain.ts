import type { CrmAdapter } from '../crm/adapter.ts';
import { connected, connectedKey } from '../crm/crm-key.ts';
import { whoIs } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { changeLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { ClewError, reportError } from '../messaging/errors.ts';
import { applyOperation, type Outcome } from './apply.ts';
import { caseAsItIs, isCaseConflict } from './conflict.ts';
import { heldFor } from './held-for.ts';
import { isSenderKnown } from './known-sender.ts';
import { giveBack, isOurs, recover, take } from './lease.ts';
import { newOperationId } from './operation-id.ts';
import { pauseAfter } from './pause.ts';
import { onOwnNewest } from './versions.ts';

/** What the outbox needs of a CRM: the one that is connected now, and that what is kept of it is renewed. */
export interface OutboxCrm {
  adapter(): Promise<CrmAdapter>;
  renewRecord(customerId: string): Promise<void>;
  /** Who is known as this customer, too. */
  renewMatches?(customerId: string): Promise<void>;
}

/** A worker is ended when one request takes over 30 s; a write is given less. */
const patience = 20_000;
/** Within what the lease leaves of it. */
const patienceForLook = 5_000;

/**
 * Sends what waits, oldest first, one at a time, until nothing more can be sent now. What was being sent when a worker
 * died is sent again under the same operation id, which every adapter applies once. Only what is meant for the CRM that is
 * connected now is sent, and only what the agent made who is signed in to it; the rest stays until its own CRM is connected
 * again, and its own agent signed in. Returns when to try again (milliseconds), or null where nothing waits for these.
 */
export async function drain(db: ClewDb, crm: OutboxCrm, now: () => number): Promise<number | null> {
  const by = newOperationId();
  return withLock(async (alone) => {
    await recover(db, alone, now());
    for (;;) {
      const key = await connectedKey(db);
      const taken = await take(db, key, by, now());
      if ('again' in taken) return taken.again;
      if (await isSenderKnown(db, crm, key, taken.heads, now)) await sendOne(db, crm, taken.row, by, now);
      else await giveBack(db, taken.row);
    }
  });
}

async function sendOne(
  db: ClewDb,
  crm: OutboxCrm,
  row: Operation,
  by: string,
  now: () => number,
): Promise<void> {
  let adapter: CrmAdapter | null = null;
  let outcome: Outcome;
  try {
    const connection = await connected(db, crm);
    // Another one was connected this very moment.
    if (connection.key !== row.crm) return await giveBack(db, row);
    adapter = connection.adapter;
    // Asked after the adapter was made, which signs in as one person only: so these two are the same.
    const agent = await whoIs(db, connection.key, adapter);
    const kept = await db.operations.get(row.n ?? 0);
    if (!kept || heldFor(kept, { agent, left: false })) return await giveBack(db, row);
    outcome = await send(db, adapter, row, AbortSignal.timeout(patience));
  } catch (error) {
    if (mayPass(error)) {
      const waits = { notBefore: now() + pauseAfter(error, row.attempt), problem: reportError(error) };
      return end(db, row, by, { state: 'pending', ...waits });
    }
    const conflict =
      adapter && isCaseConflict(row, error)
        ? await caseAsItIs(adapter, row, AbortSignal.timeout(patienceForLook))
        : undefined;
    if (conflict && row.customerId) void crm.renewRecord(row.customerId);
    return refuse(db, row, by, error, conflict && { conflict });
  }
  const { kept, refused, settle } = outcome;
  if (refused) await refuse(db, row, by, refused, kept, settle);
  else await end(db, row, by, { state: 'done', problem: undefined, ...kept }, settle);
  renew(crm, row);
}

/** Outdated only by what this device itself did with the case, it goes on top of that at once. */
async function send(db: ClewDb, adapter: CrmAdapter, row: Operation, signal: AbortSignal): Promise<Outcome> {
  try {
    return await applyOperation(adapter, row, db, signal);
  } catch (error) {
    const payload = isCaseConflict(row, error) ? await onOwnNewest(db, row) : null;
    if (!payload) throw error;
    const attempt = row.attempt + 1;
    await db.operations.update(row.n, { payload, attempt });
    return applyOperation(adapter, { ...row, payload, attempt }, db, signal);
  }
}

/** Ends the sending of a row that is still this drain's. */
async function end(
  db: ClewDb,
  row: Operation,
  by: string,
  changes: Partial<Operation>,
  settle: () => Promise<void> = async () => undefined,
): Promise<void> {
  await db.transaction('rw', [...stateTables(db), db.operations], async () => {
    if (!(await isOurs(db, row, by))) return;
    await db.operations.update(row.n, { lease: undefined, ...changes });
    await settle();
  });
}

function refuse(
  db: ClewDb,
  row: Operation,
  by: string,
  error: unknown,
  kept?: Partial<Operation>,
  settle?: () => Promise<void>,
): Promise<void> {
  const report = reportError(error);
  const problem = report.sentence;
  return end(db, row, by, { state: 'failed', problem: report, ...kept }, async () => {
    if (settle) await settle();
    else await changeLink(db, row.opId, { state: row.kind === 'unlink-post' ? 'done' : 'failed', problem });
    if (row.kind === 'add-reply') await db.replies.update(row.entity, { problem });
    await settleState(db, row.entity);
  });
}

function renew(crm: OutboxCrm, { customerId, kind }: Operation): void {
  if (!customerId) return;
  if (crm.renewMatches && kind.endsWith('-identity')) void crm.renewMatches(customerId);
  else void crm.renewRecord(customerId);
}

/** An agent who was signed out loses nothing: what waits is sent after the next sign-in. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ClewError) || ['Unavailable', 'RateLimited', 'AuthError'].includes(error.code);
}

/**
 * One drain at a time over all contexts; the lock ends with the worker that holds it. `alone` is false where there are no
 * locks: then the leases keep two drains from sending the same.
 */
export function withLock<T>(run: (alone: boolean) => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {};
  return locks ? locks.request('clew-outbox', () => run(true)) : run(false);
}
