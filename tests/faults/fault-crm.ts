import type { AgentRef } from '../../lib/crm/model.ts';

/** What one CRM holds of what was asked of it, read by its own means and not through the adapter. */
export interface Effects {
  /** How often each change of a case was made, as `changeKey` has it; those that did not last count for nothing. */
  changes: Map<string, number>;
  /** How often each post is linked. */
  links: Map<string, number>;
  /** How often each text of a note, hand-off or overridden rule is kept: the words that `marksIn` finds. */
  notes: Map<string, number>;
  /** How often a case of each title is there. */
  cases: Map<string, number>;
  /** How often each reply is kept, by its id on X. */
  replies: Map<string, number>;
  /** How many customers each X account is linked to, by its number. */
  identities: Map<string, number>;
}

/** How much one run may need: cases for one change each, and X accounts to take away. */
export interface Supply {
  fresh: number;
  spares: number;
}

/** A real CRM with customers in it, which can be killed and comes up again at the same address. */
export interface FaultCrm extends Supply {
  adapter: string;
  url: string;
  /** The adapter's settings for an address that leads to the CRM. */
  settings(url: string): Record<string, unknown>;
  secret: string;
  /** Whom the specialist meets on X, and what is theirs in the CRM. */
  customers: { customerId: string; userId: string; handle: string }[];
  /** By place: those for any work, then `fresh` for one change each. */
  cases: { customerId: string; caseId: string }[];
  /** X accounts that are to be taken away. */
  identities: { customerId: string; identityId: string; userId: string }[];
  /** Whom cases are given to. */
  colleague: AgentRef;
  /** A colleague changes the case, after it was seen and before the click. */
  overtake(caseId: string): Promise<void>;
  kill(): Promise<void>;
  effects(): Promise<Effects>;
  stop(): Promise<void>;
}

/** What each tests/faults/crms/<adapter id>.ts exports by default. */
export type OpenFaultCrm = (supply: Supply) => Promise<FaultCrm>;

/** By their commands. */
export const changeKinds = ['claim-case', 'assign-case', 'set-case-status', 'escalate-post'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeKey = (kind: ChangeKind, caseId: string): string => `${kind} ${caseId}`;

/** The desk that cases are handed over to. */
export const desk = 'service-centre';

/** Words that the run itself puts into notes, each of one operation. */
export const marksIn = (text: string): string[] => text.match(/Fault (?:note|hand-off|reason) \d+/g) ?? [];

/** How often each value occurs. */
export function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
