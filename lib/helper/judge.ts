import { check, rules } from '../guardrails/check.ts';
import { replyLength } from '../guardrails/reply-length.ts';
import type { Context, Finding, Message } from '../guardrails/rule.ts';

/** The rules that say whether something in a draft is not for the public. */
export const privateRules = rules.filter(({ id }) =>
  ['private-record', 'private-pattern', 'echo-private'].includes(id),
);

/**
 * Why `draft` may not be given to the browser's model; null where it may. Only what may be public goes in: whatever the
 * policy's levels and the specialist's overrides, no draft with something private in it, and none while nobody knows
 * what is private, as the customer's record is not here.
 */
export function whyNot(draft: string, context: Context, recordKnown: boolean): Message | null {
  if (draft.trim() === '') return { key: 'helper_why_empty' };
  if (!recordKnown) return { key: 'helper_why_waiting' };
  const strict = { ...context, policy: { ...context.policy, levels: {} } };
  return check(draft, strict, privateRules).length > 0 ? { key: 'helper_why_private' } : null;
}

/** What an answer is worth as a proposal. */
export interface Judged {
  /** Weighted characters; negative where it makes the draft longer. */
  saves: number;
  /** What the guardrails say of it that they do not say of the draft, the gravest first. */
  findings: Finding[];
  /** Not to be offered: it would bring in a block. */
  blocked: boolean;
}

/** `next` in the place of `draft`, held against all rules in the present context. */
export function judged(draft: string, next: string, context: Context): Judged {
  const had = new Map<string, number>();
  const nameOf = ({ rule, level, message }: Finding) => `${rule} ${level} ${message.key}`;
  for (const finding of check(draft, context)) had.set(nameOf(finding), (had.get(nameOf(finding)) ?? 0) + 1);
  const findings = check(next, context).filter((finding) => {
    const left = had.get(nameOf(finding)) ?? 0;
    had.set(nameOf(finding), left - 1);
    return left <= 0;
  });
  return {
    saves: replyLength(draft, context).weighted - replyLength(next, context).weighted,
    findings,
    blocked: findings.some(({ level }) => level === 'block'),
  };
}
