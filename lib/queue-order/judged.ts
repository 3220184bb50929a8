import type { Policy } from '../policy/policy.ts';
import { flagsOf } from '../triage/flags.ts';
import type { Flagged } from '../triage/rule.ts';
import type { Flag, Intent, Severity, Triage } from '../triage/triage.ts';

const gravest: ReadonlySet<Flag> = new Set(['safety', 'vulnerable']);
const grave: ReadonlySet<Flag> = new Set(['legal_threat', 'data_rights']);

/**
 * The one place that says how a post is judged: by its flags alone, as long as there is nothing that tells its intent.
 * `thread`: what is kept of its conversation, the author's earlier posts among it.
 */
export function judge(post: Flagged, thread: readonly Flagged[], policy: Policy): Triage {
  const { flags, reasons } = flagsOf(post, thread, policy);
  return {
    intent: intentOf(flags),
    flags,
    severity: severityOf(flags),
    product: null,
    topics: [],
    reasons,
    confidence: 0,
  };
}

function severityOf(flags: readonly Flag[]): Severity {
  if (flags.some((flag) => gravest.has(flag))) return 3;
  if (flags.some((flag) => grave.has(flag))) return 2;
  return flags.includes('repeat_contact') ? 1 : 0;
}

function intentOf(flags: readonly Flag[]): Intent {
  if (flags.includes('scam_spam')) return 'noise';
  if (flags.includes('press')) return 'press';
  if (flags.includes('investor')) return 'investor';
  return flags.includes('repeat_contact') || flags.includes('safety') ? 'help_complaint' : 'unsure';
}
