import { ClewError } from '../../messaging/errors.ts';
import type { Applied, LinkedPost, NewIdentity, OperationContext } from '../adapter.ts';
import { type Identity, type Interaction, identitySchema, interactionSchema } from '../model.ts';
import type { EmbeddedCrm } from './db.ts';
import { checked, lineOf, once, requireCase, requireCustomer } from './once.ts';

export function addIdentity(
  db: EmbeddedCrm,
  input: NewIdentity,
  operation: OperationContext,
): Promise<Applied<Identity>> {
  const { was, ...said } = input;
  const identity = checked(identitySchema, { ...said, ...was, id: `x:${input.userId}`, network: 'x' });
  const holder = async () => (await db.identities.where('userId').equals(input.userId).toArray())[0];
  return once(db, {
    kind: 'add-identity',
    target: input.userId,
    asked: input,
    operation,
    async repeat() {
      const kept = await holder();
      return kept ?? identity;
    },
    async apply() {
      await requireCustomer(db, identity.customerId);
      const kept = await holder();
      if (kept && kept.customerId !== identity.customerId)
        throw new ClewError('Conflict', { key: 'crm_error_identity_taken', args: { handle: kept.handle } });
      if (kept) return { value: kept, outcome: 'already-applied' };
      await db.identities.add(identity);
      return { value: identity, outcome: 'created' };
    },
  });
}

export function removeIdentity(
  db: EmbeddedCrm,
  identityId: string,
  operation: OperationContext,
): Promise<Applied<null>> {
  return once(db, {
    kind: 'remove-identity',
    target: identityId,
    asked: identityId,
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
): Promise<Applied<Interaction>> {
  const link = checked(interactionSchema, linkOf(post));
  return once(db, {
    kind: 'link-post',
    target: post.postId,
    asked: post,
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
  return {
    id: postLinkId(post.postId),
    customerId: post.customerId,
    caseId: post.caseId,
    channel: 'post',
    direction: 'in',
    at: post.at,
    summary: lineOf(post.text, 99),
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
): Promise<Applied<null>> {
  return once(db, {
    kind: 'unlink-post',
    target: postId,
    asked: postId,
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
): Promise<Applied<Interaction>> {
  const reply = checked(interactionSchema, input);
  const existing = async () => {
    const same = reply.postId ? await db.interactions.where('postId').equals(reply.postId).toArray() : [];
    return same.find((row) => row.direction === 'out') ?? (await db.interactions.get(reply.id));
  };
  return once(db, {
    kind: 'add-reply',
    target: reply.postId ?? reply.id,
    asked: [input, answers],
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
