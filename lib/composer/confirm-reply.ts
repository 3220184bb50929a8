import type { ClewDb } from '../db/clew-db.ts';
import { linksOf } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { permalink } from '../detect/permalink.ts';
import type { Post } from '../detect/post.ts';
import { isOneOf } from '../detect/relate.ts';
import { tellByReply } from '../escalation/told.ts';
import { caseOfLink } from '../outbox/case-to-come.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { newOperationId } from '../outbox/operation-id.ts';
import type { Policy } from '../policy/policy.ts';
import type { Link, Reply } from '../snapshot/snapshot.ts';
import { sameText } from './same-text.ts';

/** Milliseconds. */
const clockDifference = 60_000;

export interface Sighting {
  post: Post;
  /** X's own answer to pressing Post in this tab, and not a post that merely came by. */
  composed: boolean;
  /** The handle signed in on X in that tab. */
  account: string | null;
}

/**
 * Looks whether a post that was seen on X is the reply to one of ours. If so it is kept with its permalink, on the
 * case too where the post is linked. Returns the id of the post that is answered now, or null.
 */
export async function confirmReply(
  db: ClewDb,
  policy: Policy,
  seen: Sighting,
  now: Date,
): Promise<string | null> {
  return db.transaction('rw', [...stateTables(db), db.operations, db.escalations], async () => {
    const waiting = await findWaiting(db, seen);
    const parentId = waiting?.postId ?? seen.post.replyTo?.postId;
    const parent = parentId ? await db.posts.get(parentId) : undefined;
    if (!parentId || !parent) return null;
    // A reply that was inserted here counts whatever it answers: a post may have been opened by its link.
    if (!waiting && parent.relations.length === 0) return null;
    const before = await db.replies.get(parentId);
    const byUs = isOneOf(policy.brand, seen.post.author.id, seen.post.author.handle);
    if (!waiting && !byUs) return null;
    await tellByReply(db, parentId, seen.post);
    if (before?.state !== 'confirmed' && (waiting || seen.composed)) {
      const reply = confirmed(parentId, seen.post, before, now);
      await db.replies.put(reply);
      // On the case of each CRM that the post is linked in: of one that is not connected now, it waits.
      for (const link of await linksOf(db, parentId)) await enqueueReply(db, reply, link, policy.agent, now);
    }
    if (parent.state === 'answered') return null;
    await db.posts.update(parentId, { answered: true });
    await settleState(db, parentId);
    return parentId;
  });
}

/**
 * The inserted reply that this post is: an answer to the same post by the account that was signed in; or, where only
 * the page shows it and tells no parents, the very same text by that account.
 */
async function findWaiting(db: ClewDb, { post, account, composed }: Sighting): Promise<Reply | undefined> {
  if (!account || post.author.handle.toLowerCase() !== account.toLowerCase()) return undefined;
  const waiting = await db.replies.filter((reply) => reply.state !== 'confirmed').toArray();
  const fitting = waiting.filter(
    (reply) =>
      (composed || isSince(post, reply)) &&
      (post.source === 'response' ? post.replyTo?.postId === reply.postId : sameText(post.text, reply.text)),
  );
  // The page alone does not say which post it answers: of two that wait with one text, nobody can tell.
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** An answer from before the text was handed over is another one. X's clock and this one may differ a little. */
function isSince(post: Post, reply: Reply): boolean {
  return !post.createdAt || Date.parse(post.createdAt) >= Date.parse(reply.insertedAt) - clockDifference;
}

function confirmed(postId: string, post: Post, before: Reply | undefined, now: Date): Reply {
  return {
    postId,
    text: before?.text ?? post.text,
    state: 'confirmed',
    insertedAt: before?.insertedAt ?? now.toISOString(),
    permalink: permalink(post),
    postedAt: post.createdAt ?? now.toISOString(),
    problem: null,
    boxText: null,
    overrides: before?.overrides ?? [],
    ...(before?.agreed && { agreed: before.agreed }),
    seenText: before && !sameText(before.text, post.text) ? post.text : null,
  };
}

/** Puts a confirmed reply on its case. The CRM keeps it by its own id, so once however often it is sent. */
export async function enqueueReply(
  db: ClewDb,
  reply: Reply,
  link: Link,
  agent: string,
  now: Date,
): Promise<void> {
  const replyId = /\/status\/(\d+)$/.exec(reply.permalink ?? '')?.[1];
  if (!replyId || !reply.permalink || (link.state !== 'pending' && link.state !== 'done')) return;
  const { customerId, postId } = link;
  const caseId = caseOfLink(link);
  const text = reply.seenText ?? reply.text;
  const payload = {
    postId,
    replyId,
    customerId,
    caseId,
    permalink: reply.permalink,
    text,
    at: reply.postedAt ?? now.toISOString(),
    agent,
    ...(reply.overrides.length > 0 && {
      overrides: reply.overrides.map(({ rule, quote, reason }) => ({ rule, quote, reason })),
    }),
  };
  await enqueue(db, link.crm, 'add-reply', postId, newOperationId(), payload, now);
}
