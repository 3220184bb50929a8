import type { Desk } from '../policy/desks-policy.ts';
import { type Flag, flags as order, type Severity } from '../triage/triage.ts';

export interface Offer {
  desk: Desk;
  /** The flag for which it is offered first; "severity" where only that is why; null for all others. */
  because: Flag | 'severity' | null;
}

/** Every desk, those first that this post's flags ask for, the gravest flag before all; then by severity; then as listed. */
export function offerDesks(desks: readonly Desk[], flags: readonly Flag[], severity: Severity): Offer[] {
  const rank = ({ because }: Offer): number =>
    because === null ? order.length + 1 : because === 'severity' ? order.length : order.indexOf(because);
  return desks
    .map((desk): Offer => {
      const own = order.find((flag) => flags.includes(flag) && desk.flags.includes(flag));
      const grave = desk.severity !== undefined && severity > 0 && severity >= desk.severity;
      return { desk, because: own ?? (grave ? 'severity' : null) };
    })
    .sort((a, b) => rank(a) - rank(b));
}
