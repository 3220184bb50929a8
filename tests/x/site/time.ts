const locale = (): string => document.documentElement.lang || 'en';

export function shortTime(time: number): string {
  const minutes = Math.max(0, Math.round((Date.now() - time) / 60_000));
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes}m`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)}h`;
  const far = new Date(time).getFullYear() !== new Date().getFullYear();
  return new Intl.DateTimeFormat(locale(), {
    month: 'short',
    day: 'numeric',
    ...(far ? { year: 'numeric' } : {}),
  }).format(time);
}

export function longTime(time: number): string {
  const clock = new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(time);
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(time);
  // Isolated, because the link around them is left to right in every language.
  return `\u2068${clock}\u2069 · \u2068${day}\u2069`;
}

export const shortCount = (value: number): string =>
  value === 0
    ? ''
    : new Intl.NumberFormat(locale(), { notation: 'compact', maximumFractionDigits: 1 }).format(value);
