const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
export const day = 24 * hour;

/** Making a format takes longer than thousands of uses. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone by its IANA name; empty: the one of this device. Throws RangeError where the name is none. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const format = new Intl.DateTimeFormat('en-US', {
    ...(zone && { timeZone: zone }),
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of the zone show at `at` (milliseconds since 1970), as if it were UTC: in milliseconds too. */
export function wallAt(at: number, zone: string): number {
  const field: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) field[type] = Number(value);
  const {
    year = 0,
    month = 1,
    day: date = 1,
    hour: hours = 0,
    minute: minutes = 0,
    second: seconds = 0,
  } = field;
  const past = ((at % second) + second) % second;
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) + past;
}

/** How far the zone's clocks are ahead of UTC at `at`, in milliseconds. */
export const offsetAt = (at: number, zone: string): number => wallAt(at, zone) - at;

/**
 * When the zone's clocks show `wall` (as of wallAt). A time that they show twice is the first of the two; one that they
 * skip is as much later as they were put forward: the rules that calendars share (RFC 5545).
 */
export function instantAt(wall: number, zone: string): number {
  // No zone has changed its clocks twice within two days.
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  if (before === after) return wall - before;
  const fits = [wall - before, wall - after].filter((at) => wallAt(at, zone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}

/** The day that the zone's calendar shows, counted from 1 January 1970, which is 0. */
export const dayNumberAt = (at: number, zone: string): number => Math.floor(wallAt(at, zone) / day);

/** 0 is Monday. 1 January 1970 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7;

/** "2026-11-20". */
export const dateOf = (dayNumber: number): string => new Date(dayNumber * day).toISOString().slice(0, 10);
