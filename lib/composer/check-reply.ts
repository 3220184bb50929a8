import { type Agreed, type Approval, agreedTo } from '../approval/approval.ts';
import { check } from '../guardrails/check.ts';
import { mayInsert, type Override } from '../guardrails/consent.ts';
import { contextOf } from '../guardrails/draft-context.ts';
import type { Finding } from '../guardrails/rule.ts';
import { ClewError } from '../messaging/errors.ts';
import type { Services } from '../messaging/services.ts';
import type { Policy } from '../policy/policy.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import { olderThan } from './older-contacts.ts';

export interface Checked {
  policy: Policy;
  /** The text may be in X's box. */
  passes: boolean;
  findings: Finding[];
  /** The blocks that it passes only by a reason. */
  overrides: Override[];
  /** The second person whom it needs, and who agreed to this very text. */
  agreed: Agreed | null;
  /** How a second person can agree. */
  way: Approval['way'];
}

/**
 * Runs the guardrails in the background over a text that is, or is to be, in X's box: nothing that a page can reach is
 * trusted to have run them. What the record does not hold of earlier contacts is read first. Throws Invalid where the
 * post is not kept; Unavailable while the customer's record or their earlier contacts cannot be had, since without them
 * nobody can tell what would leak.
 */
export async function checkReply(
  services: Pick<Services, 'db' | 'now' | 'reads' | 'tabs' | 'crm'>,
  tabId: number,
  postId: string,
  text: string,
  reasons: readonly Override[],
): Promise<Checked> {
  const { db, now, reads, tabs } = services;
  const snapshot = await buildSnapshot(db, reads, { ...(await tabs.get(tabId)), postId });
  const { post, record, policy, matches, crmFetchedAt, crmLoading, crmProblem } = snapshot;
  if (!post) throw new ClewError('Invalid', { key: 'error_post_unknown' });
  const sure = matches.some(({ evidence }) => evidence === 'x-id');
  if (crmLoading || (sure && !record) || (crmProblem && crmFetchedAt === null))
    throw new ClewError('Unavailable', crmProblem?.sentence ?? { key: 'error_crm_loading' }, {
      key: 'error_action_retry',
    });
  const older = await olderThan(services, record).catch((error: unknown) => {
    console.error(error);
    throw new ClewError('Unavailable', { key: 'error_older_contacts' }, { key: 'error_action_retry' });
  });
  const findings = check(text, contextOf(snapshot, now().toISOString(), older));
  const overrides = overridesOf(findings, text, policy, reasons);
  const agreed = findings.some(({ level }) => level === 'approve') ? agreedTo(snapshot.approval, text) : null;
  const passes = mayInsert(findings, { draft: text, policy, overrides, approved: agreed !== null });
  return { policy, findings, overrides, passes, agreed, way: snapshot.approval.way };
}

/** The reasons that are needed, each bound to the words that it lets through; a rule that nobody may override has none. */
function overridesOf(
  findings: readonly Finding[],
  text: string,
  { overridable }: Policy,
  reasons: readonly Override[],
): Override[] {
  const blocks = findings.filter(({ level, rule }) => level === 'block' && overridable.includes(rule));
  const found = blocks.flatMap(({ rule, span }): Override[] => {
    const quote = text.slice(...span);
    return reasons.filter((one) => one.rule === rule && one.quote === quote).slice(0, 1);
  });
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
