import type { AgentRef } from '../../lib/crm/model.ts';

/** What one CRM holds of what was asked of it, read by its own means and not through the adapter. */
export interface Effects {
  /** How often each change of a case was made, as `changeKey` has it; those that did not last count for nothing. */
  changes: Map<string, number>;
  /** How often each post is linked. */
  links: Map<string, number>;
  /** How often each note's text is kept. */
  notes: Map<string, number>;
  /** How often a case of each title is there. */
  cases: Map<string, number>;
}

/** A real CRM with customers in it, which can be killed and comes up again at the same address. */
export interface FaultCrm {
  adapter: string;
  url: string;
  /** The adapter's settings for an address that leads to the CRM. */
  settings(url: string): Record<string, unknown>;
  secret: string;
  /** By place: those for any work, then `fresh` for one change each. */
  cases: { customerId: string; caseId: string }[];
  fresh: number;
  /** Whom cases are given to. */
  colleague: AgentRef;
  kill(): Promise<void>;
  effects(): Promise<Effects>;
  stop(): Promise<void>;
}

/** What each tests/faults/crms/<adapter id>.ts exports by default. `fresh`: how many cases for one change each. */
export type OpenFaultCrm = (fresh: number) => Promise<FaultCrm>;

export const changeKinds = ['claim-case', 'assign-case', 'set-case-status'] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeKey = (kind: ChangeKind, caseId: string): string => `${kind} ${caseId}`;

/** How often each value occurs. */
export function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
