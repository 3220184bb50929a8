import type { Policy } from '../policy/policy.ts';
import type { Finding } from './rule.ts';

/** A block that the specialist overrides, for this very text of the span and no other. */
export interface Override {
  rule: string;
  /** The text of the finding's span. */
  quote: string;
  reason: string;
}

/** What somebody agreed to, for one draft as it stands. */
export interface Consent {
  draft: string;
  policy: Pick<Policy, 'overridable'>;
  /** A second person has agreed to this draft. */
  approved?: boolean;
  overrides?: readonly Override[];
}

/** A typed reason has a word in it at least. */
const said = (reason: string): boolean => /\p{L}{2}/u.test(reason);

function overridden({ rule, span, message }: Finding, { draft, policy, overrides = [] }: Consent): boolean {
  // Nobody knows what a check that could not run would have found.
  if (message.key === 'guard_rule_failed' || !policy.overridable.includes(rule)) return false;
  const quote = draft.slice(...span);
  return overrides.some((one) => one.rule === rule && one.quote === quote && said(one.reason));
}

/**
 * The findings that keep the text from X's composer: blocks, but those that the policy lets the specialist override and
 * that have a typed reason; and, until a second person has agreed, whatever needs approval.
 */
export function held(findings: readonly Finding[], consent?: Consent): Finding[] {
  return findings.filter((finding) => {
    if (finding.level === 'block') return !consent || !overridden(finding, consent);
    return finding.level === 'approve' && !consent?.approved;
  });
}

/** Whether the very text that these findings were made from may go into X's composer. */
export const mayInsert = (findings: readonly Finding[], consent?: Consent): boolean =>
  held(findings, consent).length === 0;
