export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** When a desk answers. */
export interface Hours {
  /** IANA name; empty: the zone of this device. */
  zone: string;
  /** "09:00-17:30", several a day; until 24:00. A day that is not named is closed. */
  week: Partial<Record<Weekday, readonly string[]>>;
  /** Days that are closed whatever the week says: "2026-12-25". */
  holidays: readonly string[];
}

const allDay = ['00:00-24:00'];
export const aroundTheClock: Hours = {
  zone: 'UTC',
  week: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
  holidays: [],
};

/** "09:00-17:30", at most until 24:00. */
export const timesPattern = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Minutes since midnight; times that end before they begin have no length. */
export function minutesOf(times: string): [from: number, until: number] {
  const [from = 0, until = 0] = times.split('-').map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return [from, until];
}
