import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, OperationContext } from '../adapter.ts';
import type { AppliedRow, EmbeddedCrm, WriteKind } from './db.ts';

export interface Write<T> {
  kind: WriteKind;
  target: string;
  /** All that was asked for: the same operation id with anything else is a Conflict. */
  asked: unknown;
  operation: OperationContext;
  /** What a second sending of the same operation answers; it must change nothing. */
  repeat: () => Promise<T>;
  apply: () => Promise<Applied<T>>;
}

/** Longer than any operation waits in an outbox. */
const kept = 30 * 24 * 3_600_000;

/** The effect and the proof of it commit together or not at all, so a crash between the two cannot happen. */
export async function once<T>(db: EmbeddedCrm, write: Write<T>): Promise<Applied<T>> {
  const { kind, target, operation } = write;
  const { opId, signal } = operation;
  signal.throwIfAborted();
  // Before the transaction: one that waits for anything else than the database is over.
  const fingerprint = await fingerprintOf(write.asked);
  signal.throwIfAborted();
  const tables = [db.customers, db.identities, db.cases, db.interactions, db.applied, db.counters];
  return db.transaction('rw', tables, async () => {
    const before = await db.applied.get(opId);
    if (before && !isSame(before, { kind, target, fingerprint }))
      throw new ClewError('Conflict', { key: 'crm_error_operation_reused' });
    if (before) return { value: await write.repeat(), outcome: 'already-applied' };
    const result = await write.apply();
    const now = Date.now();
    await db.applied.add({ opId, kind, target, fingerprint, at: new Date(now).toISOString() });
    await db.applied
      .where('at')
      .below(new Date(now - kept).toISOString())
      .delete();
    return result;
  });
}

const isSame = (
  before: AppliedRow,
  now: Pick<Required<AppliedRow>, 'kind' | 'target' | 'fingerprint'>,
): boolean =>
  before.kind === now.kind &&
  before.target === now.target &&
  (before.fingerprint === undefined || before.fingerprint === now.fingerprint);

async function fingerprintOf(asked: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(asked));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function requireCustomer(db: EmbeddedCrm, customerId: string): Promise<void> {
  if (!(await db.customers.get(customerId)))
    throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
}

export async function requireCase(db: EmbeddedCrm, customerId: string, caseId: string): Promise<void> {
  const row = await db.cases.get(caseId);
  if (!row) throw new ClewError('Invalid', { key: 'crm_error_case_gone' });
  if (row.customerId !== customerId) throw new ClewError('Invalid', { key: 'crm_error_case_of_another' });
}

/** Throws Invalid for what the model does not allow. */
export function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  input: v.InferInput<Schema>,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new ClewError('Invalid', { key: 'crm_error_row_refused' });
  return result.output;
}

/** One line of at most `most` characters, cut between characters and not within one. */
export function lineOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
