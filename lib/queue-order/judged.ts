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
  /** What its author wrote before it in other conversations, the oldest first. */
  earlier: readonly Post[];
  /** How often the customer made contact before, by the CRM's ledger. The number alone is known here. */
  contacts: number;
  /** X's counts of the post, as they were seen over time. */
  readings: readonly Reading[];
}

/** The one place that says how a post is judged. */
export const judge = (post: Post, { thread, earlier, contacts, readings }: Around, policy: Policy): Triage =>
  triage(post, thread, policy, { earlier, contacts, readings, altTexts: post.altTexts ?? [] });

/** A triage as it is taken: a specialist's correction wins over what the device judged. */
export const takenAs = (judged: Triage, { intent, flags, severity }: Taken): Triage => ({
  ...judged,
  intent,
  flags: [...flags],
  severity,
});
