import type { CrmAdapter } from '../crm/adapter.ts';
import { connected, connectedKey } from '../crm/crm-key.ts';
import { signedIn, whoIs } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { changeLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { ClewError, reportError } from '../messaging/errors.ts';
import { applyOperation } from './apply.ts';
import { heldFor } from './held-for.ts';
import { isSenderKnown } from './known-sender.ts';

/** What the outbox needs of a CRM: the one that is connected now, and that what is kept of it is renewed. */
export interface OutboxCrm {
  adapter(): Promise<CrmAdapter>;
  renewRecord(customerId: string): Promise<void>;
}

/** A worker is ended when one request takes over 30 s; a write is given less. */
const patience = 20_000;
const longestPause = 5 * 60_000;

/**
 * Sends what waits, oldest first, one at a time, until nothing more can be sent now. What was being sent when a worker
 * died is sent again under the same operation id, which every adapter applies once. Only what is meant for the CRM that is
 * connected now is sent, and only what the agent made who is signed in to it; the rest stays until its own CRM is connected
 * again, and its own agent signed in. Returns when to try again (milliseconds), or null where nothing waits for these.
 */
export async function drain(db: ClewDb, crm: OutboxCrm, now: () => number): Promise<number | null> {
  return withLock(async () => {
    await db.operations.where({ state: 'sending' }).modify({ state: 'pending' });
    for (;;) {
      const key = await connectedKey(db);
      const waiting = await db.operations.where({ state: 'pending' }).sortBy('n');
      const who = await signedIn(db, key);
      const own = who.left ? [] : waiting.filter((row) => row.crm === key && !heldFor(row, who));
      const heads = firstOfEach(own);
      const next = heads.find((row) => row.notBefore <= now());
      if (!next) return heads.length > 0 ? Math.min(...heads.map((row) => row.notBefore)) : null;
      if (await isSenderKnown(db, crm, key, heads, now)) await sendOne(db, crm, next, now);
    }
  });
}

/** The oldest on each entity: what is behind it waits for it. */
function firstOfEach(waiting: Operation[]): Operation[] {
  const seen = new Set<string>();
  return waiting.filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

async function sendOne(db: ClewDb, crm: OutboxCrm, row: Operation, now: () => number): Promise<void> {
  const attempt = row.attempt + 1;
  try {
    const { key, adapter } = await connected(db, crm);
    // Another one was connected this very moment.
    if (key !== row.crm) return;
    // Asked after the adapter was made, which signs in as one person only: so these two are the same.
    const agent = await whoIs(db, key, adapter);
    const kept = await db.operations.get(row.n ?? 0);
    if (!kept || heldFor(kept, { agent, left: false })) return;
    await db.operations.update(row.n, { state: 'sending', attempt });
    await applyOperation(adapter, { ...row, attempt }, db, AbortSignal.timeout(patience));
    await db.operations.update(row.n, { state: 'done', problem: undefined });
    if (row.customerId) void crm.renewRecord(row.customerId);
  } catch (error) {
    const report = reportError(error);
    if (mayPass(error)) {
      const notBefore = now() + pauseAfter(error, attempt);
      await db.operations.update(row.n, { state: 'pending', notBefore, problem: report });
      return;
    }
    const problem = report.sentence;
    await db.transaction('rw', [...stateTables(db), db.operations], async () => {
      await db.operations.update(row.n, { state: 'failed', problem: report });
      await changeLink(db, row.opId, { state: row.kind === 'unlink-post' ? 'done' : 'failed', problem });
      if (row.kind === 'add-reply') await db.replies.update(row.entity, { problem });
      await settleState(db, row.entity);
    });
  }
}

/** An agent who was signed out loses nothing: what waits is sent after the next sign-in. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ClewError) || ['Unavailable', 'RateLimited', 'AuthError'].includes(error.code);
}

/** What the CRM asks for; else with full jitter, so that many agents' browsers do not come back at the same moment. */
function pauseAfter(error: unknown, attempt: number): number {
  const asked = error instanceof ClewError ? error.retryAfterMs : undefined;
  return asked ?? Math.random() * Math.min(longestPause, 1000 * 2 ** Math.min(attempt, 20));
}

/** One drain at a time over all contexts; the lock ends with the worker that holds it. */
export function withLock<T>(run: () => Promise<T>): Promise<T> {
  return globalThis.navigator?.locks ? navigator.locks.request('clew-outbox', run) : run();
}
