import type { ClewDb, Operation } from '../db/clew-db.ts';
import type { OperationKind, OperationPayload } from './operations.ts';

/**
 * Writes an operation down. Call it inside the transaction that makes the same change visible on this device, so that
 * neither exists without the other. `entity` keeps operations on one thing in order.
 */
export async function enqueue<Kind extends OperationKind>(
  db: ClewDb,
  kind: Kind,
  entity: string,
  opId: string,
  payload: OperationPayload<Kind>,
  now: Date,
): Promise<void> {
  const operation: Operation = {
    opId,
    kind,
    entity,
    payload,
    state: 'pending',
    attempt: 0,
    notBefore: 0,
    createdAt: now.getTime(),
    ...('customerId' in payload && { customerId: payload.customerId }),
  };
  await db.operations.add(operation);
}

/** Whether this operation was written down before: then its command came a second time, and nothing is to be done. */
export async function isKnown(db: ClewDb, opId: string): Promise<boolean> {
  return (await db.operations.where({ opId }).count()) > 0;
}
