export const dayMs = 86_400_000;

/** ISO 8601 in UTC, `days` before `now`; negative for the future. */
export const timeBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * dayMs).toISOString();

/** The UTC date, e.g. "2026-11-24", `days` before `now`. */
export const dayBefore = (now: Date, days: number): string => timeBefore(now, days).slice(0, 10);

/** "November 24", as staff write it to customers. */
export const spokenDay = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
