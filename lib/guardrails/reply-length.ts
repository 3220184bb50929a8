import type { Policy } from '../policy/policy.ts';
import type { Context } from './rule.ts';
import { type WeightedLength, weightedLength } from './weighted-length.ts';

/** Weighted characters that the signed-in account may post; null or absent where nobody knows who is signed in. */
export function limitOf({ accounts, postLimit }: Policy, account?: string | null): number {
  const own = account?.replace(/^@/, '').toLowerCase();
  return (own && accounts.find(({ handle }) => handle.toLowerCase() === own)?.limit) || postLimit;
}

/**
 * How many UTF-16 units of the draft X takes out of a reply's sight and does not count: the handles that it begins with,
 * with the spaces behind them, as far as they are those of the people whom the reply goes to anyway.
 */
export function hiddenMentions(draft: string, post: Context['post']): number {
  if (!post) return 0;
  const receivers = new Set([post.author, ...post.mentions].map(({ handle }) => handle.toLowerCase()));
  const next = /[@＠](\w{1,20})(?:\s{1,20}|$)/y;
  next.lastIndex = draft.length - draft.trimStart().length;
  let end = 0;
  for (let match = next.exec(draft); match; match = next.exec(draft)) {
    if (!receivers.has((match[1] ?? '').toLowerCase())) break;
    end = next.lastIndex;
  }
  return end;
}

/** The length of a draft as X counts the reply that it becomes, and what the account may post. */
export function replyLength(
  draft: string,
  { post, policy, account }: Pick<Context, 'post' | 'policy' | 'account'>,
): WeightedLength & { limit: number } {
  const limit = limitOf(policy, account);
  const hidden = hiddenMentions(draft, post);
  const { overflowAt, ...rest } = weightedLength(draft.slice(hidden), limit);
  return { ...rest, overflowAt: overflowAt === null ? null : overflowAt + hidden, limit };
}
