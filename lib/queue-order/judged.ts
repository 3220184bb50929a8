import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import { triage } from '../triage/judge.ts';
import type { Reading } from '../triage/seen.ts';
import type { Intent, Triage } from '../triage/triage.ts';
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

/** Whoever says such a thing asks for nothing, and does not ask for it again. */
const idle: ReadonlySet<Intent> = new Set(['praise', 'idea', 'noise']);
/** "Hello??" is noise by itself, and something else from somebody who has asked. Characters. */
const little = 40;

/**
 * The one place that says how a post is judged. What its author said and did before counts only where the post asks for
 * something: a customer who was unhappy once may be glad today.
 */
export function judge(post: Post, { thread, earlier, contacts, readings }: Around, policy: Policy): Triage {
  const seen = { readings, altTexts: post.altTexts ?? [] };
  const alone = triage(post, thread, policy, seen);
  if (earlier.length === 0 && contacts === 0) return alone;
  const reminds = alone.intent === 'noise' && post.text.trim().length <= little && earlier.length > 0;
  const asked = reminds ? triage(post, thread, policy, { ...seen, earlier }) : alone;
  return idle.has(asked.intent) ? alone : triage(post, thread, policy, { ...seen, earlier, contacts });
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
