import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import type { Policy } from '../policy/policy.ts';
import type { Hours } from '../targets/hours.ts';
import { waysOf } from '../ways/ways-of.ts';
import { hoursOf, teamHours } from './desk-hours.ts';
import type { Escalation } from './escalation.ts';

/** An escalation as the sidebar shows it. */
export interface EscalationInfo extends Escalation {
  /** The CRM did not take it. */
  refused: boolean;
  /** By which its desk's clock runs. */
  hours: Hours;
  /** By which the team's runs, in which the customer is to be told. */
  tellHours: Hours;
}

/**
 * Escalations in the CRM `crm` (a crmKey) whose desk's target is over and that are not back, or that are back and whose
 * customer should have been told by now, the longest overdue first: their posts want to be looked at again. Those that
 * the CRM refused went nowhere, and show for themselves.
 */
export async function overdueEscalations(db: ClewDb, crm: string, now: Date): Promise<Escalation[]> {
  const rows = await db.escalations.where('waitsUntil').belowOrEqual(now.toISOString()).sortBy('waitsUntil');
  const own = rows.filter((row) => row.crm === crm);
  const refused = await refusedAmong(db, own);
  return own.filter(({ id, back }) => back || !refused.has(id));
}

/**
 * Of all escalations, those about this post or this customer, the newest first. `unfinished`: the outbox's writes that
 * are not done.
 */
export function escalationsOn(
  rows: readonly Escalation[],
  unfinished: readonly Pick<Operation, 'opId' | 'state'>[],
  policy: Pick<Policy, 'crm' | 'routing' | 'ways'>,
  { id: postId }: Pick<Post, 'id'>,
  customerId: string | null,
): EscalationInfo[] {
  const crm = crmKey(policy.crm);
  const { desks } = waysOf(policy);
  const hours = (id: string) =>
    hoursOf(
      desks.find((desk) => desk.id === id),
      policy.routing,
    );
  const tellHours = teamHours(policy.routing);
  const refused = new Set(unfinished.flatMap(({ opId, state }) => (state === 'failed' ? [opId] : [])));
  return rows
    .filter(
      (row) =>
        row.crm === crm && (row.postId === postId || (customerId !== null && row.customerId === customerId)),
    )
    .map((row) => ({ ...row, refused: refused.has(row.id), hours: hours(row.desk), tellHours }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

async function refusedAmong(db: ClewDb, rows: readonly Escalation[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const sent = await db.operations
    .where('opId')
    .anyOf(rows.map(({ id }) => id))
    .toArray();
  return new Set(sent.flatMap(({ opId, state }) => (state === 'failed' ? [opId] : [])));
}
