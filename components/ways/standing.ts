import { type Escalation, standingOf } from '../../lib/escalation/escalation.ts';
import { t } from '../../lib/platform/i18n.ts';
import { age } from '../ui/time.ts';

/** "due in 20h", "overdue 2h". */
export function dueWords(row: Escalation, now: number): string {
  return standingOf(row, now) === 'overdue'
    ? t('ways_overdue', { time: age(row.dueAt, now) })
    : t('ways_due', { time: span(Date.parse(row.dueAt) - now) });
}

/** A length of time in one unit: "8h"; in long form "8 hours". */
export const span = (ms: number, form: 'narrow' | 'long' = 'narrow'): string =>
  age(new Date(0).toISOString(), Math.max(ms, 60_000), form);
