import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import type { Case } from '../crm/model.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import type { Services } from '../messaging/services.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { makerOf } from './case-to-come.ts';
import { seenOf } from './conflict.ts';
import { enqueue, isKnown } from './enqueue.ts';
import type { OperationKind, OperationPayload } from './operations.ts';

/** What every command about a case is told. */
export const onCase = { customerId: crmIdSchema, caseId: crmIdSchema, opId: opIdSchema };
/** And one that changes it: the state that the specialist saw. */
export const onSeenCase = { ...onCase, version: v.nullable(v.pipe(v.string(), v.maxLength(200))) };

type OnCase = { customerId: string; caseId: string; opId: string };
/** Kinds that are about a case and nothing else. */
type CaseKind = {
  [Kind in OperationKind]: OperationPayload<Kind> extends { postId: string }
    ? never
    : OperationPayload<Kind> extends { caseId: string }
      ? Kind
      : never;
}[OperationKind];

/**
 * Writes down what a specialist does with a case, once, however often the command comes; it waits behind what was done
 * with that case before. The case may be one that an operation is still making (case-to-come.ts). `more` is the payload beside customer, case and agent. Throws Invalid where the customer has no
 * such case; what the CRM throws where it must be asked for that.
 */
export async function workOnCase<Kind extends CaseKind>(
  { db, reads, drain, now }: Pick<Services, 'db' | 'reads' | 'drain' | 'now'>,
  kind: Kind,
  { customerId, caseId, opId }: OnCase,
  more: Omit<OperationPayload<Kind>, 'customerId' | 'caseId' | 'agent'>,
): Promise<void> {
  const { agent, crm } = await readPolicy(db);
  const payload = { ...more, customerId, caseId, agent } as OperationPayload<Kind>;
  const maker = makerOf(payload);
  const row = maker ? null : await requireCase(reads, customerId, caseId);
  await db.transaction('rw', db.operations, db.settings, async () => {
    if (await isKnown(db, opId)) return;
    if (maker) await requireMaker(db, maker, customerId);
    await enqueue(db, crmKey(crm), kind, `case:${caseId}`, opId, payload, now());
    await keepSeen(db, opId, row);
  });
  void drain();
}

/** Throws Invalid where no operation makes a case for this customer. */
async function requireMaker(db: ClewDb, opId: string, customerId: string): Promise<void> {
  const maker = await db.operations.where({ opId }).first();
  if (maker?.kind !== 'create-case' || maker.customerId !== customerId)
    throw new ClewError('Invalid', { key: 'error_case_unknown' });
}

/** What the specialist decided on, to be held against what the CRM has by then. Only where it is just what they saw. */
export async function keepSeen(db: ClewDb, opId: string, row: Case | null): Promise<void> {
  if (!row) return;
  const seen = seenOf(row);
  await db.operations
    .where({ opId })
    .filter(({ payload }) => (payload as { version?: unknown }).version === seen.version)
    .modify({ seen });
}
