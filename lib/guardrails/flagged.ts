import type { Post } from '../detect/post.ts';
import type { Flag, Reason } from '../triage/triage.ts';
import type { Context } from './rule.ts';

/** The post being answered; without one, the newest of the thread. */
export const answered = ({ post, thread }: Pick<Context, 'post' | 'thread'>): Post | null =>
  post ?? thread.at(-1) ?? null;

/** Why the post being answered bears `flag` by its triage; null where it does not, or where nobody judged it. */
export function flagged({ triage }: Pick<Context, 'triage'>, flag: Flag): Reason[] | null {
  return triage?.flags.includes(flag) ? triage.reasons.filter(({ id }) => id === flag) : null;
}

/** The draft without the spaces around it, as a span; null where nothing is left. */
export function wholeOf(draft: string): readonly [number, number] | null {
  const start = draft.length - draft.trimStart().length;
  const end = draft.trimEnd().length;
  return end > start && /\p{L}/u.test(draft) ? [start, end] : null;
}
