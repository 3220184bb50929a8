import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import type { Services } from '../messaging/services.ts';
import { readPolicy } from '../policy/stored-policy.ts';
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
 * with that case before. `more` is the payload beside customer, case and agent. Throws Invalid where the customer has no
 * such case; what the CRM throws where it must be asked for that.
 */
export async function workOnCase<Kind extends CaseKind>(
  { db, reads, drain, now }: Pick<Services, 'db' | 'reads' | 'drain' | 'now'>,
  kind: Kind,
  { customerId, caseId, opId }: OnCase,
  more: Omit<OperationPayload<Kind>, 'customerId' | 'caseId' | 'agent'>,
): Promise<void> {
  const { agent, crm } = await readPolicy(db);
  await requireCase(reads, customerId, caseId);
  const payload = { ...more, customerId, caseId, agent } as OperationPayload<Kind>;
  await db.transaction('rw', db.operations, db.settings, async () => {
    if (await isKnown(db, opId)) return;
    await enqueue(db, crmKey(crm), kind, `case:${caseId}`, opId, payload, now());
  });
  void drain();
}
