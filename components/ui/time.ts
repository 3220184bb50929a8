import { useSyncExternalStore } from 'react';
import { language, t } from '../../lib/platform/i18n.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Latin digits throughout: counts inside sentences are written with them, and two kinds side by side confuse. */
const locale = () => `${language()}-u-nu-latn`;

/** Making a format takes longer than a hundred uses of it, and lists use many. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(options, () => new Intl.NumberFormat(locale(), options));
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(options, () => new Intl.DateTimeFormat(locale(), options));
}

function kept<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  options: object,
  make: () => Format,
): Format {
  const key = locale() + JSON.stringify(options);
  const format = (formats.get(key) as Format | undefined) ?? make();
  formats.set(key, format);
  return format;
}

/** There are few of them, and a history says them over and over. */
const units = new Map<string, string>();

function unit(value: number, name: string, display: 'narrow' | 'short' | 'long'): string {
  const key = `${locale()} ${value} ${name} ${display}`;
  const text = units.get(key) ?? numbers({ style: 'unit', unit: name, unitDisplay: display }).format(value);
  units.set(key, text);
  return text;
}

/** The time since `iso` in one unit: "2h", "19d"; in long form "19 days". */
export function age(iso: string, now: number, form: 'narrow' | 'long' = 'narrow'): string {
  const past = Math.max(0, now - Date.parse(iso));
  if (past < minute) return t('sidebar_age_now');
  if (past < hour) return unit(Math.floor(past / minute), 'minute', form);
  if (past < day) return unit(Math.floor(past / hour), 'hour', form);
  if (past < 100 * day) return unit(Math.floor(past / day), 'day', form);
  // Not narrow: "5m" would read as five minutes.
  const long = form === 'long' ? 'long' : 'short';
  if (past < 730 * day) return unit(Math.floor(past / (30.44 * day)), 'month', long);
  return unit(Math.floor(past / (365.25 * day)), 'year', long);
}

/** So many of a unit, rounded: "3h", in long form "3 hours". */
export const duration = (
  value: number,
  name: 'minute' | 'hour',
  form: 'narrow' | 'long' = 'narrow',
): string => unit(value, name, form);

/** A time to come, in milliseconds, in the browser's zone: "14:30" today, otherwise "Mon 09:00" or "3 Dec, 09:00". */
export function shortTime(at: number, now: number): string {
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  if (new Date(at).toDateString() === new Date(now).toDateString()) return dates(time).format(at);
  if (Math.abs(at - now) < 6 * day) return dates({ weekday: 'short', ...time }).format(at);
  return dates({ day: 'numeric', month: 'short', ...time }).format(at);
}

/** A history says the same ones whenever it is drawn again; of some thousand, the last. */
const full = new Map<string, string>();

export function fullDate(iso: string): string {
  const key = `${locale()} ${iso}`;
  const text = full.get(key) ?? dates({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso));
  if (full.size >= 2000) full.clear();
  full.set(key, text);
  return text;
}

/** "Sep 3, 2024". */
export function shortDate(iso: string): string {
  return dates({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));
}

/** "Today", "2 Nov", or with the year where it is another one. In the browser's time zone. */
export function dayLabel(iso: string, now: number): string {
  const date = new Date(iso);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return t('sidebar_today');
  const sameYear = date.getFullYear() === today.getFullYear();
  return dates(sameYear ? { day: 'numeric', month: 'short' } : { year: 'numeric', month: 'short' }).format(
    date,
  );
}

export function number(value: number): string {
  return numbers({ notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

let shown = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    shown = Date.now();
    for (const each of listeners) each();
  }, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time that ages are counted from; one clock for all, so that they change together. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => shown);
}
