import type { Policy } from '../policy/policy.ts';
import { bySentence } from './kept.ts';
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

const weights = bySentence((sentence) => weightedLength(sentence).weighted);

/**
 * A draft's sentences with their weights. Neither links, emoji nor composed letters reach across a space, so those that
 * end in one can be weighed alone; without one, all of the draft is.
 */
function weighed(draft: string): { text: string; start: number; weight: number }[] {
  const all = weights(draft);
  return all.every(([{ text }], at) => at === all.length - 1 || /[^\S\uFEFF]$/.test(text))
    ? all.map(([{ text, start }, weight]) => ({ text, start, weight }))
    : [{ text: draft, start: 0, weight: weightedLength(draft).weighted }];
}

/** The length of a draft as X counts the reply that it becomes, and what the account may post. */
export function replyLength(
  draft: string,
  { post, policy, account }: Pick<Context, 'post' | 'policy' | 'account'>,
): WeightedLength & { limit: number } {
  const limit = limitOf(policy, account);
  const hidden = hiddenMentions(draft, post);
  let weighted = 0;
  let overflowAt: number | null = null;
  for (const { text, start, weight } of weighed(draft.slice(hidden))) {
    if (overflowAt === null && weighted + weight > limit)
      overflowAt = hidden + start + (weightedLength(text, limit - weighted).overflowAt ?? 0);
    weighted += weight;
  }
  return { weighted, permillage: Math.floor((weighted / limit) * 1000), overflowAt, limit };
}
