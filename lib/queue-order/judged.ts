import type { Policy } from '../policy/policy.ts';
import { triage } from '../triage/judge.ts';
import type { Flagged } from '../triage/rule.ts';
import type { Triage } from '../triage/triage.ts';
import type { Taken } from './place.ts';

/** The one place that says how a post is judged. `thread`: what is kept of its conversation. */
export const judge = (post: Flagged, thread: readonly Flagged[], policy: Policy): Triage =>
  triage(post, thread, policy);

/** A triage as it is taken: a specialist's correction wins over what the device judged. */
export const takenAs = (judged: Triage, { intent, flags, severity }: Taken): Triage => ({
  ...judged,
  intent,
  flags: [...flags],
  severity,
});
