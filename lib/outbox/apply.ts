import * as v from 'valibot';
import type { CrmAdapter, OperationContext } from '../crm/adapter.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';
import { type OperationKind, type OperationPayload, operationPayloads } from './operations.ts';

/** What one operation does to the CRM, and to this device once the CRM has taken it. */
type Appliers = {
  [Kind in OperationKind]: (
    crm: CrmAdapter,
    payload: OperationPayload<Kind>,
    operation: OperationContext,
    db: ClewDb,
  ) => Promise<void>;
};

const appliers: Appliers = {
  async 'link-post'(crm, payload, operation, db) {
    const { value } = await crm.linkPost(payload, operation);
    // The CRM may have linked the post before, elsewhere: what it holds is what is shown.
    await db.links
      .filter((link) => link.opId === operation.opId)
      .modify({
        state: 'done',
        problem: null,
        customerId: value.customerId,
        caseId: value.caseId ?? payload.caseId,
      });
  },
  async 'unlink-post'(crm, payload, operation, db) {
    await crm.unlinkPost(payload.postId, operation);
    await db.links.filter((link) => link.opId === operation.opId).delete();
  },
  async 'add-identity'(crm, payload, operation) {
    await crm.addIdentity(payload, operation);
  },
  async 'add-reply'(crm, payload, operation) {
    await crm.addReply(
      {
        id: `post:${payload.replyId}`,
        customerId: payload.customerId,
        caseId: payload.caseId,
        channel: 'post',
        direction: 'out',
        at: payload.at,
        summary: payload.text.replaceAll(/\s+/g, ' ').slice(0, 200),
        body: payload.text.slice(0, 10_000),
        answered: null,
        agent: payload.agent,
        postId: payload.replyId,
        permalink: payload.permalink,
      },
      payload.postId,
      operation,
    );
  },
};

/** Throws what the adapter throws; Invalid where the row itself can no longer be read. */
export async function applyOperation(
  crm: CrmAdapter,
  row: Operation,
  db: ClewDb,
  signal: AbortSignal,
): Promise<void> {
  const kind = row.kind as OperationKind;
  const parsed = v.safeParse(operationPayloads[kind] ?? v.never(), row.payload);
  if (!parsed.success) throw new ClewError('Invalid', { key: 'error_operation_unreadable' });
  const apply = appliers[kind] as (...args: unknown[]) => Promise<void>;
  await apply(crm, parsed.output, { opId: row.opId, signal }, db);
}
