import type { ClewDb, Gone, StoredPost } from '../db/clew-db.ts';
import { statusId } from '../detect/status-id.ts';
import type { ThreadChange } from '../guardrails/rule.ts';
import type { Draft } from '../snapshot/snapshot.ts';
import type { Conversation } from './arrange.ts';

/**
 * What happened around a post since its draft was begun, and was not acknowledged: answers to it, its author's other
 * posts and the CEO's that were first seen since, whoever of the brand may have written them too, but the specialist's own
 * reply; and what was deleted. What others say to each other under the same root is no change. A parent first seen now
 * is no news: it is older than what it was answered with, and has to be read anyway.
 */
export async function threadChanges(
  db: ClewDb,
  { root, parents, focus, siblings, later, ceoReplies }: Conversation,
  rows: readonly StoredPost[],
  gone: readonly Gone[],
  draft: Draft | undefined,
  acknowledgedAt: string | undefined,
): Promise<ThreadChange[]> {
  if (!draft?.text) return [];
  const since = Math.max(Date.parse(draft.begunAt ?? draft.updatedAt), Date.parse(acknowledgedAt ?? '') || 0);
  const ahead = new Set([root, ...parents, focus].flatMap((entry) => (entry ? [entry.id] : [])));
  const around = new Set([...siblings, ...later, ...ceoReplies].map(({ id }) => id));
  const fresh = rows.filter(
    ({ id, firstSeenAt = 0 }) => around.has(id) && !ahead.has(id) && firstSeenAt > since,
  );
  const own = await Promise.all(fresh.map((row) => isOwn(db, row)));
  const lost = gone.filter(
    // What X only withholds says nothing of an answer, but a reply to what is not there any more looks strange.
    ({ postId, how, at }) => at > since && (ahead.has(postId) || (how === 'deleted' && around.has(postId))),
  );
  return [
    ...fresh.filter((_, at) => !own[at]).map(({ id }) => ({ postId: id, how: 'new' as const })),
    ...lost.map(({ postId }) => ({ postId, how: 'deleted' as const })),
  ];
}

/** Written here, and seen on X. */
async function isOwn(db: ClewDb, { id, post }: StoredPost): Promise<boolean> {
  const answered = post.replyTo?.postId;
  return !!answered && statusId((await db.replies.get(answered))?.permalink) === id;
}
