import { madeBy } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { makerOf } from './case-to-come.ts';
import type { OperationKind, OperationPayload } from './operations.ts';

/**
 * Writes an operation down. Call it inside the transaction that makes the same change visible on this device, so that
 * neither exists without the other. `entity` keeps operations on one thing in order; `crm` is the one whose ids are in the
 * payload, a crmKey: read it before anything that the operation rests on is read. A case that an operation is still making
 * is named by case-to-come.ts; what is about it waits for that operation. The transaction is over the settings as well,
 * which say who is signed in to the CRM.
 */
export async function enqueue<Kind extends OperationKind>(
  db: ClewDb,
  crm: string,
  kind: Kind,
  entity: string,
  opId: string,
  payload: OperationPayload<Kind>,
  now: Date,
): Promise<void> {
  const by = await madeBy(db, crm);
  const after = makerOf(payload);
  const made = after ? (await db.operations.where({ opId: after }).first())?.made : undefined;
  const caseId = made?.caseId;
  const operation: Operation = {
    opId,
    crm,
    kind,
    entity: caseId && entity.startsWith('case:') ? `case:${caseId}` : entity,
    payload: caseId ? { ...payload, caseId } : payload,
    state: 'pending',
    attempt: 0,
    notBefore: 0,
    createdAt: now.getTime(),
    ...(by && { by }),
    ...('customerId' in payload && { customerId: payload.customerId }),
    ...(after && !caseId && { after }),
  };
  await db.operations.add(operation);
}

/**
 * Writes down what follows from an operation by itself. It is of whoever made that one, though somebody else may have
 * signed in while it was being sent.
 */
export async function enqueueFollowing<Kind extends OperationKind>(
  db: ClewDb,
  { crm, createdAt, by }: Operation,
  kind: Kind,
  entity: string,
  opId: string,
  payload: OperationPayload<Kind>,
): Promise<void> {
  await enqueue(db, crm, kind, entity, opId, payload, new Date(createdAt));
  await db.operations.where({ opId }).modify((row) => {
    if (by) row.by = by;
    else delete row.by;
  });
}

/** Whether this operation was written down before: then its command came a second time, and nothing is to be done. */
export async function isKnown(db: ClewDb, opId: string): Promise<boolean> {
  return (await db.operations.where({ opId }).count()) > 0;
}

/** What waits for this CRM (a crmKey) is sent with the next drain, however long it was to wait. */
export async function sendNow(db: ClewDb, crm: string): Promise<void> {
  const waiting = db.operations.where({ state: 'pending' }).filter((row) => row.crm === crm);
  await waiting.modify({ notBefore: 0 });
}
