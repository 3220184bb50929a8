import type { Desk } from '../policy/desks-policy.ts';
import type { Routing } from '../policy/routing-policy.ts';
import { aroundTheClock, type Hours, weekdays } from '../targets/hours.ts';

/** The team's own hours: the first that the policy has; where it has none, around the clock. */
export const teamHours = ({ hours }: Pick<Routing, 'hours'>): Hours =>
  Object.values(hours)[0] ?? aroundTheClock;

/**
 * By which hours a desk's clock runs: its own, written out or by a name among the policy's hours, where a name that is
 * not there means around the clock; the team's where the desk has none, or is no longer in the policy.
 */
export function hoursOf(desk: Pick<Desk, 'open'> | undefined, routing: Pick<Routing, 'hours'>): Hours {
  const open = desk?.open;
  if (open === undefined) return teamHours(routing);
  return typeof open === 'string' ? (routing.hours[open] ?? aroundTheClock) : open;
}

/** Nights, weekends and holidays included. */
export const isAlwaysOpen = ({ week, holidays }: Hours): boolean =>
  holidays.length === 0 && weekdays.every((day) => week[day]?.includes('00:00-24:00'));
