import type { Desk } from '../policy/desks-policy.ts';
import { openTimes } from '../targets/clock.ts';
import type { Hours } from '../targets/hours.ts';

export const outcomes = ['solved', 'partly', 'declined', 'needs-more'] as const;
export const tellers = ['desk', 'specialist', 'nobody-yet'] as const;

/** A case, or a post without one, that went to a desk from this device, and how it came back. Times are ISO 8601. */
export interface Escalation {
  /** Its operation's, where it is on a case. */
  id: string;
  /** The CRM that customer and case are in, a crmKey. */
  crm: string;
  postId: string;
  /** null: the author is no customer, or has no case; the note was handed over by hand. */
  customerId: string | null;
  caseId: string | null;
  /** As printed on letters; empty without a case. */
  caseNumber: string;
  /** By its id in policy, and the name that it had then. */
  desk: string;
  name: string;
  tells: Desk['tells'];
  agent: string;
  at: string;
  /** When the desk's target is over, by its opening hours. */
  dueAt: string;
  /**
   * For as long as it is not back, the same; once it is back and the customer is still to be told, by when. The index
   * holds nothing else.
   */
  waitsUntil?: string;
  back?: Back;
}

export interface Back {
  at: string;
  agent: string;
  outcome: (typeof outcomes)[number];
  /** Who tells the customer; the desk has done so. */
  told: (typeof tellers)[number];
  /** When somebody else had told them. */
  toldAt?: string;
}

/** Where it stands. "refused": the CRM did not take it, and it has gone nowhere. */
export type Standing = 'waits' | 'overdue' | 'back' | 'refused';

export function standingOf(
  { waitsUntil, back }: Pick<Escalation, 'waitsUntil' | 'back'>,
  now: number,
  refused = false,
): Standing {
  if (back) return 'back';
  if (refused) return 'refused';
  return waitsUntil !== undefined && Date.parse(waitsUntil) <= now ? 'overdue' : 'waits';
}

/**
 * When `hours` of the time in which the desk is open have passed after `at`, ISO 8601. Of a desk that does not open so
 * long within a year, every hour counts: its clock must end some day.
 */
export function dueAfter(at: Date, hours: number, open: Hours): string {
  const amount = hours * 3_600_000;
  return new Date(openTimes(open).after(at.getTime(), amount) ?? at.getTime() + amount).toISOString();
}
