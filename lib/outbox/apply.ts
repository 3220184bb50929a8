import * as v from 'valibot';
import type { CrmAdapter, OperationContext } from '../crm/adapter.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { changeLink, dropLink } from '../db/links.ts';
import { ClewError } from '../messaging/errors.ts';
import { t } from '../platform/i18n.ts';
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
    await changeLink(db, operation.opId, {
      state: 'done',
      problem: null,
      customerId: value.customerId,
      caseId: value.caseId ?? payload.caseId,
    });
  },
  async 'unlink-post'(crm, payload, operation, db) {
    await crm.unlinkPost(payload.postId, operation);
    await dropLink(db, operation.opId);
  },
  async 'create-case'(crm, payload, operation, db) {
    const { customerId, title, body, severity, agent, at, postId, permalink, text } = payload;
    const { value } = await crm.createCase({ customerId, title, body, severity, agent, at }, operation);
    // A worker that dies in between comes here again: the case is there already, and the link is an operation of its own.
    const post = { postId, customerId, caseId: value.id, permalink, text, at, agent };
    const { value: linked } = await crm.linkPost(post, { ...operation, opId: partOf(operation.opId) });
    await changeLink(db, operation.opId, {
      state: 'done',
      problem: null,
      caseId: linked.caseId ?? value.id,
    });
  },
  async 'add-identity'(crm, payload, operation) {
    await crm.addIdentity(payload, operation);
  },
  async 'remove-identity'(crm, payload, operation) {
    await crm.removeIdentity(payload.identityId, operation);
  },
  async 'add-note'(crm, payload, operation) {
    await crm.addNote(payload, operation);
  },
  async 'claim-case'(crm, payload, operation) {
    await crm.claimCase(payload, operation);
  },
  async 'assign-case'(crm, payload, operation) {
    await crm.assignCase(payload, operation);
  },
  async 'escalate-case'(crm, payload, operation) {
    await crm.escalateCase(payload, operation);
  },
  async 'set-status'(crm, payload, operation) {
    await crm.setStatus(payload, operation);
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
    const { overrides = [], customerId, caseId, agent, at } = payload;
    if (overrides.length === 0) return;
    // Beside the reply, which stays to the letter what was posted: a note is the company's own.
    const rules = overrides.map(({ rule, reason }) => `${rule}: ${reason}`).join('\n');
    const note = t('outbox_note_overridden', { rules }).slice(0, 10_000);
    await crm.addNote(
      { customerId, caseId, text: note, agent, at },
      { ...operation, opId: partOf(operation.opId) },
    );
  },
};

/** The second write of one operation: a uuid as well, always the same one, and never that of another operation. */
function partOf(opId: string): string {
  // The version digit: what crypto.randomUUID makes is of version 4.
  return `${opId.slice(0, 14)}8${opId.slice(15)}`;
}

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
  await apply(crm, parsed.output, { opId: row.opId, attempt: row.attempt, signal }, db);
}
