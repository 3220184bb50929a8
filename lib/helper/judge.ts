import { replyLength } from '../guardrails/reply-length.ts';
import type { Context, Finding, Message } from '../guardrails/rule.ts';

/**
 * Why `draft` may not be given to the browser's model, before the rules are asked; null where they decide. Only what may
 * be public goes in, and nothing while nobody knows what is private, as the customer's record is not here.
 */
export function whyNot(draft: string, recordKnown: boolean): Message | null {
  if (draft.trim() === '') return { key: 'helper_why_empty' };
  return recordKnown ? null : { key: 'helper_why_waiting' };
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

/** A text with all that the rules say of it. */
export interface CheckedText {
  text: string;
  findings: readonly Finding[];
}

/** `next` in the place of `draft`, both held against all rules in the present context. */
export function judged(
  draft: CheckedText,
  next: CheckedText,
  context: Pick<Context, 'post' | 'policy' | 'account'>,
): Judged {
  const had = new Map<string, number>();
  const nameOf = ({ rule, level, message }: Finding) => `${rule} ${level} ${message.key}`;
  for (const finding of draft.findings) had.set(nameOf(finding), (had.get(nameOf(finding)) ?? 0) + 1);
  const findings = next.findings.filter((finding) => {
    const left = had.get(nameOf(finding)) ?? 0;
    had.set(nameOf(finding), left - 1);
    return left <= 0;
  });
  return {
    saves: replyLength(draft.text, context).weighted - replyLength(next.text, context).weighted,
    findings,
    blocked: findings.some(({ level }) => level === 'block'),
  };
}
