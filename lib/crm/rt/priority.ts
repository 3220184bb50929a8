import type { CaseSeverity } from '../model.ts';

/**
 * RT counts from 0, which is also what nobody set, to 100. An escalation raises a ticket to 80 unless the administrator says
 * otherwise: that is grave, and no danger.
 */
const priorities: readonly (readonly [CaseSeverity, number])[] = [
  [3, 100],
  [2, 60],
  [1, 30],
];
/** Between two of ours lies what RT's own agents chose. */
const leeway = 10;

/** As RT takes it; null leaves it to RT. */
export function priorityOf(severity: CaseSeverity | undefined): string | null {
  const found = priorities.find(([each]) => each === severity);
  return found ? String(found[1]) : null;
}

export function severityOf(priority: number): CaseSeverity | null {
  return priorities.find(([, least]) => priority >= least - leeway)?.[0] ?? null;
}
