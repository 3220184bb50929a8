import type { Interaction } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';

export interface Owed {
  /** Times the customer got in touch before this post, over any channel. */
  contacts: number;
  unanswered: number;
  /** When the oldest of the unanswered came in. */
  oldest: string | null;
}

/** What the company owes this customer, counted up to, and without, the post at hand. */
export function owed(interactions: readonly Interaction[], post: Post): Owed {
  const until = post.createdAt === null ? Number.POSITIVE_INFINITY : Date.parse(post.createdAt);
  const before = interactions.filter(
    ({ direction, at, postId }) => direction === 'in' && postId !== post.id && Date.parse(at) < until,
  );
  const waiting = before
    .filter(({ answered }) => answered === false)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { contacts: before.length, unanswered: waiting.length, oldest: waiting[0]?.at ?? null };
}
