import { openTimes } from '../targets/clock.ts';
import type { Hours } from '../targets/hours.ts';
import { day, dayNumberAt, instantAt } from '../targets/zone-time.ts';

const hour = 60 * 60_000;
/** Where no working day is known: nine in the morning. */
const morning = 9 * hour;

export const inAnHour = (now: number): number => now + hour;

/** When the desk opens on the next day that it does, by its own clocks; at nine tomorrow, where it never opens. */
export function nextMorning(now: number, hours: Hours): number {
  const tomorrow = instantAt((dayNumberAt(now, hours.zone) + 1) * day, hours.zone);
  const opens = openTimes(hours).opensAt(tomorrow);
  // A desk that is open all night has no morning of its own.
  return opens === null || opens === tomorrow ? tomorrow + morning : opens;
}

/** "2026-11-20T14:30", as a field for a local time has it, by the zone's clocks; null where it is no time. */
export function readLocal(text: string, zone: string): number | null {
  const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(wall) ? null : instantAt(wall, zone);
}
