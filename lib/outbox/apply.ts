import * as v from 'valibot';
import type { CrmAdapter, OperationContext } from '../crm/adapter.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { changeLink, dropLink } from '../db/links.ts';
import { ClewError } from '../messaging/errors.ts';
import { t } from '../platform/i18n.ts';
import { enqueueFollowing, isKnown } from './enqueue.ts';
import { followNewCase, redirectReplies, release } from './new-case.ts';
import { followingId } from './operation-id.ts';
import { type OperationKind, type OperationPayload, operationPayloads } from './operations.ts';
import { caseStandsEmpty, linkedAlready, linkIn } from './other-link.ts';
import { movedBy } from './versions.ts';

/** What came of an operation that the CRM has answered. */
export interface Outcome {
  /** What is kept of it. */
  kept?: Partial<Operation> | undefined;
  /** Nothing, or not all, was done for good, though the CRM gave no error; the specialist is told. */
  refused?: ClewError | undefined;
  /** What changes on this device. Run in the transaction that ends the operation. */
  settle?(): Promise<void>;
}

interface Place {
  db: ClewDb;
  row: Operation;
}

/** What one operation does to the CRM, and to this device once the CRM has taken it. */
type Appliers = {
  [Kind in OperationKind]: (
    crm: CrmAdapter,
    payload: OperationPayload<Kind>,
    operation: OperationContext,
    place: Place,
  ) => Promise<Outcome>;
};

const appliers: Appliers = {
  async 'link-post'(crm, payload, operation, { db, row: { made } }) {
    const { value } = await crm.linkPost(payload, operation);
    // The CRM may have linked the post before, elsewhere: what it holds is what is shown.
    const { customerId } = value;
    const caseId = value.caseId ?? payload.caseId;
    const other = caseId !== payload.caseId;
    return {
      // A case that was made for this post alone, and is for nothing now.
      refused: other && made ? await caseStandsEmpty(crm, made, value, operation.signal) : undefined,
      async settle() {
        await changeLink(db, operation.opId, { state: 'done', problem: null, customerId, caseId });
        if (other) await redirectReplies(db, payload.postId, payload.caseId, { customerId, caseId });
      },
    };
  },
  async 'unlink-post'(crm, payload, operation, { db }) {
    await crm.unlinkPost(payload.postId, operation);
    return { settle: () => dropLink(db, operation.opId) };
  },
  async 'create-case'(crm, payload, operation, { db, row }) {
    const { customerId, title, body, severity, agent, at, postId } = payload;
    // Before there is a case that nobody needs. A colleague who links it this very moment is found out by the link.
    const link = row.begun ? null : await linkIn(crm, customerId, postId, operation.signal);
    if (link) {
      const of = { customerId: link.customerId, caseId: link.caseId ?? '' };
      return {
        refused: linkedAlready(link),
        async settle() {
          await changeLink(db, operation.opId, { state: 'done', problem: null, ...of });
          await release(db, operation.opId, of, { only: ['add-reply'] });
        },
      };
    }
    await db.operations.update(row.n, { begun: true });
    const { value } = await crm.createCase({ customerId, title, body, severity, agent, at }, operation);
    const made = { caseId: value.id, number: value.number };
    return { kept: { made }, settle: () => followNewCase(db, row, payload, made) };
  },
  async 'add-identity'(crm, payload, operation) {
    await crm.addIdentity(payload, operation);
    return {};
  },
  async 'remove-identity'(crm, payload, operation) {
    await crm.removeIdentity(payload.identityId, operation);
    return {};
  },
  async 'add-note'(crm, payload, operation) {
    await crm.addNote(payload, operation);
    return {};
  },
  async 'claim-case'(crm, payload, operation) {
    return { kept: movedBy(payload, await crm.claimCase(payload, operation)) };
  },
  async 'assign-case'(crm, payload, operation) {
    return { kept: movedBy(payload, await crm.assignCase(payload, operation)) };
  },
  async 'escalate-case'(crm, payload, operation) {
    return { kept: movedBy(payload, await crm.escalateCase(payload, operation)) };
  },
  async 'set-status'(crm, payload, operation) {
    return { kept: movedBy(payload, await crm.setStatus(payload, operation)) };
  },
  async 'add-reply'(crm, payload, operation, { db, row }) {
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
    if (overrides.length === 0) return {};
    // Beside the reply, which stays to the letter what was posted: a note is the company's own. It is a write of its own,
    // so that one that fails says nothing against the reply.
    const rules = overrides
      .map(({ rule, quote, reason }) => `${rule}${quote ? ` “${quote}”` : ''}: ${reason}`)
      .join('\n');
    const text = t('outbox_note_overridden', { rules }).slice(0, 10_000);
    const noteId = followingId(operation.opId);
    return {
      async settle() {
        if (await isKnown(db, noteId)) return;
        const note = { customerId, caseId, text, agent, at };
        await enqueueFollowing(db, row, 'add-note', `case:${caseId}`, noteId, note);
      },
    };
  },
};

/** Throws what the adapter throws; Invalid where the row itself can no longer be read. */
export async function applyOperation(
  crm: CrmAdapter,
  row: Operation,
  db: ClewDb,
  signal: AbortSignal,
): Promise<Outcome> {
  const kind = row.kind as OperationKind;
  const parsed = v.safeParse(operationPayloads[kind] ?? v.never(), row.payload);
  if (!parsed.success) throw new ClewError('Invalid', { key: 'error_operation_unreadable' });
  const apply = appliers[kind] as (...args: unknown[]) => Promise<Outcome>;
  return apply(crm, parsed.output, { opId: row.opId, attempt: row.attempt, signal }, { db, row });
}
