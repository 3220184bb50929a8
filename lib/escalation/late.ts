import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb } from '../db/clew-db.ts';
import type { Policy } from '../policy/policy.ts';
import type { Hours } from '../targets/hours.ts';
import { waysOf } from '../ways/ways-of.ts';
import { hoursOf, teamHours } from './desk-hours.ts';
import { overdueEscalations } from './overdue.ts';

/** Why a post is in the queue again: a desk has not answered in time, or has, and nobody told the customer. */
export interface Late {
  /** By its id in policy. */
  desk: string;
  /** As it was called at the hand-over. */
  name: string;
  /** When its target was over, in milliseconds. */
  at: number;
  /** By which its clock runs. */
  hours: Hours;
  /** The desk has answered, and the customer is still to be told: it is the team that is late. */
  untold?: true;
}

/** By post, the desk that is overdue the longest with it, in the CRM that is connected. */
export async function readLate(db: ClewDb, policy: Policy, now: number): Promise<ReadonlyMap<string, Late>> {
  const rows = await overdueEscalations(db, crmKey(policy.crm), new Date(now));
  const found = new Map<string, Late>();
  if (rows.length === 0) return found;
  const desks = new Map(waysOf(policy).desks.map((desk) => [desk.id, desk]));
  for (const { postId, desk, name, dueAt, waitsUntil, back } of rows)
    if (!found.has(postId))
      found.set(postId, {
        desk,
        name,
        at: Date.parse(waitsUntil ?? dueAt),
        hours: back ? teamHours(policy.routing) : hoursOf(desks.get(desk), policy.routing),
        ...(back && { untold: true as const }),
      });
  return found;
}
