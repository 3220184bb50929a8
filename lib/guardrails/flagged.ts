import type { Post } from '../detect/post.ts';
import { flagsOf } from '../triage/flags.ts';
import type { Flag, Reason } from '../triage/triage.ts';
import type { Context } from './rule.ts';

/** The post being answered; without one, the newest of the thread. */
export const answered = ({ post, thread }: Pick<Context, 'post' | 'thread'>): Post | null =>
  post ?? thread.at(-1) ?? null;

/**
 * Why the post being answered bears `flag`; null where it does not. What triage said counts; where nobody judged the
 * post, the rules do.
 */
export function flagged({ triage, post, thread, policy }: Context, flag: Flag): Reason[] | null {
  if (triage) return triage.flags.includes(flag) ? triage.reasons.filter(({ id }) => id === flag) : null;
  const from = answered({ post, thread });
  if (!from) return null;
  const { flags, reasons } = flagsOf(from, thread, policy);
  return flags.includes(flag) ? reasons.filter(({ id }) => id === flag) : null;
}

/** The draft without the spaces around it, as a span; null where nothing is left. */
export function wholeOf(draft: string): readonly [number, number] | null {
  const start = draft.length - draft.trimStart().length;
  const end = draft.trimEnd().length;
  return end > start && /\p{L}/u.test(draft) ? [start, end] : null;
}
