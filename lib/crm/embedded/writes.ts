import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, LinkedPost, NewIdentity, OperationContext } from '../adapter.ts';
import { type Identity, type Interaction, identitySchema, interactionSchema } from '../model.ts';
import { type EmbeddedCrm, readIdentity, storedIdentity, type WriteKind } from './db.ts';

interface Write<T> {
  kind: WriteKind;
  target: string;
  operation: OperationContext;
  /** What a second sending of the same operation answers; it must change nothing. */
  repeat: () => Promise<T>;
  apply: () => Promise<Applied<T>>;
}

/** The effect and the proof of it commit together or not at all, so a crash between the two cannot happen. */
function once<T>(db: EmbeddedCrm, write: Write<T>): PromiseLike<Applied<T>> {
  const { kind, target, operation } = write;
  operation.signal.throwIfAborted();
  const tables = [db.customers, db.identities, db.cases, db.interactions, db.applied];
  return db.transaction('rw', tables, async () => {
    const before = await db.applied.get(operation.opId);
    if (before && (before.kind !== kind || before.target !== target))
      throw new ClewError('Conflict', { key: 'crm_error_operation_reused' });
    if (before) return { value: await write.repeat(), outcome: 'already-applied' };
    const result = await write.apply();
    await db.applied.add({ opId: operation.opId, kind, target, at: new Date().toISOString() });
    return result;
  });
}

export function addIdentity(
  db: EmbeddedCrm,
  input: NewIdentity,
  operation: OperationContext,
): PromiseLike<Applied<Identity>> {
  const identity = checked(identitySchema, { ...input, id: `x:${input.userId}`, network: 'x' });
  const holder = async () => (await db.identities.where('userId').equals(input.userId).toArray())[0];
  return once(db, {
    kind: 'add-identity',
    target: input.userId,
    operation,
    async repeat() {
      const kept = await holder();
      return kept ? readIdentity(kept) : identity;
    },
    async apply() {
      await requireCustomer(db, identity.customerId);
      const kept = await holder();
      if (kept && kept.customerId !== identity.customerId)
        throw new ClewError('Conflict', { key: 'crm_error_identity_taken', args: { handle: kept.handle } });
      if (kept) return { value: readIdentity(kept), outcome: 'already-applied' };
      await db.identities.add(storedIdentity(identity));
      return { value: identity, outcome: 'created' };
    },
  });
}

export function removeIdentity(
  db: EmbeddedCrm,
  identityId: string,
  operation: OperationContext,
): PromiseLike<Applied<null>> {
  return once(db, {
    kind: 'remove-identity',
    target: identityId,
    operation,
    repeat: async () => null,
    async apply() {
      const existed = (await db.identities.get(identityId)) !== undefined;
      await db.identities.delete(identityId);
      return { value: null, outcome: existed ? 'removed' : 'already-applied' };
    },
  });
}

/** The key makes a second link of one post impossible, whatever the case. The case itself stays as it was. */
export const postLinkId = (postId: string): string => `post:${postId}`;

export function linkPost(
  db: EmbeddedCrm,
  post: LinkedPost,
  operation: OperationContext,
): PromiseLike<Applied<Interaction>> {
  const link = checked(interactionSchema, linkOf(post));
  return once(db, {
    kind: 'link-post',
    target: post.postId,
    operation,
    repeat: async () => (await db.interactions.get(link.id)) ?? link,
    async apply() {
      const kept = await db.interactions.get(link.id);
      if (kept) return { value: kept, outcome: 'already-applied' };
      await requireCase(db, post.customerId, post.caseId);
      await db.interactions.add(link);
      return { value: link, outcome: 'created' };
    },
  });
}

function linkOf(post: LinkedPost): Interaction {
  const line = post.text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return {
    id: postLinkId(post.postId),
    customerId: post.customerId,
    caseId: post.caseId,
    channel: 'post',
    direction: 'in',
    at: post.at,
    summary: characters.length <= 99 ? line : `${characters.slice(0, 98).join('')}…`,
    body: post.text.slice(0, 10_000),
    answered: false,
    agent: post.agent,
    postId: post.postId,
    permalink: post.permalink,
  };
}

export function unlinkPost(
  db: EmbeddedCrm,
  postId: string,
  operation: OperationContext,
): PromiseLike<Applied<null>> {
  return once(db, {
    kind: 'unlink-post',
    target: postId,
    operation,
    repeat: async () => null,
    async apply() {
      const existed = (await db.interactions.get(postLinkId(postId))) !== undefined;
      await db.interactions.delete(postLinkId(postId));
      return { value: null, outcome: existed ? 'removed' : 'already-applied' };
    },
  });
}

/** A reply seen twice on the page, even under two interaction ids, is kept once. */
export function addReply(
  db: EmbeddedCrm,
  input: Interaction,
  answers: string,
  operation: OperationContext,
): PromiseLike<Applied<Interaction>> {
  const reply = checked(interactionSchema, input);
  const existing = async () => {
    const same = reply.postId ? await db.interactions.where('postId').equals(reply.postId).toArray() : [];
    return same.find((row) => row.direction === 'out') ?? (await db.interactions.get(reply.id));
  };
  return once(db, {
    kind: 'add-reply',
    target: reply.postId ?? reply.id,
    operation,
    repeat: async () => (await existing()) ?? reply,
    async apply() {
      const kept = await existing();
      await requireCustomer(db, reply.customerId);
      if (reply.caseId) await requireCase(db, reply.customerId, reply.caseId);
      const { customerId, caseId } = reply;
      // Linked to another case since, the reply goes with its post.
      if (kept) await db.interactions.update(kept.id, { customerId, caseId });
      else await db.interactions.add(reply);
      await db.interactions.update(postLinkId(answers), { answered: true });
      return kept
        ? { value: { ...kept, customerId, caseId }, outcome: 'already-applied' }
        : { value: reply, outcome: 'created' };
    },
  });
}

async function requireCustomer(db: EmbeddedCrm, customerId: string): Promise<void> {
  if (!(await db.customers.get(customerId)))
    throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
}

async function requireCase(db: EmbeddedCrm, customerId: string, caseId: string): Promise<void> {
  const row = await db.cases.get(caseId);
  if (!row) throw new ClewError('Invalid', { key: 'crm_error_case_gone' });
  if (row.customerId !== customerId) throw new ClewError('Invalid', { key: 'crm_error_case_of_another' });
}

function checked<Schema extends v.GenericSchema>(
  schema: Schema,
  input: v.InferInput<Schema>,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (!result.success) throw new ClewError('Invalid', { key: 'crm_error_row_refused' });
  return result.output;
}
