import type { CrmAdapter } from '../crm/adapter.ts';
import type { Case } from '../crm/model.ts';
import type { Operation, SeenCase } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';

const changes = new Set(['claim-case', 'assign-case', 'escalate-case', 'set-status']);
/** Nothing makes the CRM, or this device, think otherwise of them. */
const forEver = new Set([
  'crm_error_operation_reused',
  'error_operation_unreadable',
  'outbox_linked_by',
  'outbox_linked_already',
  'outbox_case_empty',
]);

/**
 * What can be done about a write that was refused. "retry": it is sent again as it is, for what stands against it may be
 * over. "redo": the case is another by now than the one that it was decided on, so that it may be decided anew. "look":
 * the same, but what became of the case is not known yet. "none": it is let go of.
 */
export type Way = 'retry' | 'redo' | 'look' | 'none';

export function wayOf({ kind, state, problem, conflict }: Operation): Way {
  if (state !== 'failed' || !problem) return 'retry';
  if (forEver.has(problem.sentence.key)) return 'none';
  if (problem.code !== 'Conflict' || !changes.has(kind)) return 'retry';
  return conflict ? 'redo' : 'look';
}

/** Whether a change was refused because the case is another by now. */
export function isCaseConflict({ kind }: Operation, error: unknown): boolean {
  return (
    error instanceof ClewError &&
    error.code === 'Conflict' &&
    changes.has(kind) &&
    !forEver.has(error.sentence.key)
  );
}

/** The case that an operation is about, as the CRM has it now; undefined where that cannot be told. Never rejects. */
export async function caseAsItIs(
  crm: CrmAdapter,
  { payload }: Operation,
  signal: AbortSignal,
): Promise<SeenCase | undefined> {
  const { customerId, caseId } = payload as { customerId: string; caseId: string };
  const record = await crm.getRecord(customerId, signal).catch(() => null);
  const found = record?.cases.find(({ id }) => id === caseId);
  return found && seenOf(found);
}

export function seenOf(row: Case): SeenCase {
  const { status, owner, title, orderNumber, amount, dueOn, updatedAt, version = null } = row;
  return { status, owner, title, orderNumber, amount, dueOn, updatedAt, version };
}

/** What the specialist is told of a case that changed. What is private in a case is named and not told. */
export interface CaseConflict {
  now: Pick<SeenCase, 'status' | 'owner' | 'updatedAt'>;
  /** null where it is not known what the specialist had seen. */
  before: Pick<SeenCase, 'status' | 'owner'> | null;
  /** Of what else is shown of a case, that which is another by now. */
  others: ('title' | 'orderNumber' | 'amount' | 'dueOn')[];
}

export function conflictOf({ seen, conflict }: Operation): CaseConflict | null {
  if (!conflict) return null;
  const { status, owner, updatedAt } = conflict;
  const fields = ['title', 'orderNumber', 'amount', 'dueOn'] as const;
  return {
    now: { status, owner, updatedAt },
    before: seen ? { status: seen.status, owner: seen.owner } : null,
    others: fields.filter((field) => seen && seen[field] !== conflict[field]),
  };
}
