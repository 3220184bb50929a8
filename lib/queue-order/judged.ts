import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import { triage } from '../triage/judge.ts';
import type { Reading } from '../triage/seen.ts';
import type { Triage } from '../triage/triage.ts';
import type { Taken } from './place.ts';

/** What a post is judged with, as far as this device knows it. */
export interface Around {
  /** What is kept of its conversation. */
  thread: readonly Post[];
  /** What its author asked before it in other conversations, the oldest first. */
  earlier: readonly Post[];
  /** How often the customer made contact before, by the CRM's ledger. The number alone is known here. */
  contacts: number;
  /** X's counts of the post, as they were seen over time. */
  readings: readonly Reading[];
}

/** The one place that says how a post is judged. */
export function judge(post: Post, { thread, ...seen }: Around, policy: Policy): Triage {
  return triage(post, thread, policy, { ...seen, altTexts: post.altTexts ?? [] });
}

/** Posts of which is remembered whether they ask for something: an author's are looked at with each later one. */
const most = 2000;
const known = new Map<string, boolean>();

/** Whether a post by itself asks for something or complains, so that the next one of its author asks again. */
export function asks(post: Post, policy: Policy, rules: string): boolean {
  const key = `${rules} ${post.id} ${post.text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { intent, severity } = triage(post, [post], policy);
  const found = intent === 'help_complaint' || intent === 'question' || severity > 0;
  if (known.size >= most) known.clear();
  known.set(key, found);
  return found;
}

/** A triage as it is taken: a specialist's correction wins over what the device judged. */
export const takenAs = (judged: Triage, { intent, flags, severity }: Taken): Triage => ({
  ...judged,
  intent,
  flags: [...flags],
  severity,
});
