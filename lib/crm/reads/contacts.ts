import type { Post } from '../../detect/post.ts';
import type { CustomerRecord } from '../model.ts';

const day = 24 * 60 * 60_000;
/** What is older is another matter. Days. */
const within = 90;

/**
 * How often the customer made contact before this post, in matters that are not settled, within 90 days: what the ledger
 * holds of the post itself is not counted, nor what came of a case that is resolved. Pure.
 */
export function contactsBefore(
  { cases, interactions }: Pick<CustomerRecord, 'cases' | 'interactions'>,
  { id, createdAt }: Pick<Post, 'id' | 'createdAt'>,
  now: number,
): number {
  const settled = new Set(
    cases.flatMap((row) => (row.status === 'resolved' || row.status === 'closed' ? row.id : [])),
  );
  const posted = createdAt === null ? now : Date.parse(createdAt);
  return interactions.filter(({ direction, postId, caseId, at }) => {
    const age = posted - Date.parse(at);
    if (direction !== 'in' || postId === id || (caseId !== null && settled.has(caseId))) return false;
    return age > 0 && age <= within * day;
  }).length;
}
