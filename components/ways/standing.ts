import { standingOf } from '../../lib/escalation/escalation.ts';
import type { EscalationInfo } from '../../lib/escalation/overdue.ts';
import { isUntold } from '../../lib/escalation/told.ts';
import { t } from '../../lib/platform/i18n.ts';
import { openTimes } from '../../lib/targets/clock.ts';
import { duration } from '../queue/duration.ts';
import { fullDate, shortTime } from '../ui/time.ts';

/** "due in 7h", "overdue 2h": of the time in which the desk is open. */
export function dueWords(row: EscalationInfo, now: number): string {
  const left = openTimes(row.hours).between(now, Date.parse(row.dueAt));
  return standingOf(row, now) === 'overdue'
    ? t('ways_overdue', { time: duration(Math.min(left, 0)) })
    : t('ways_due', { time: duration(left) });
}

/** "tell the customer, 7h", "tell the customer, 2h late": of the team's time. Null where nothing is to be told. */
export function tellWords(row: EscalationInfo, now: number): { words: string; late: boolean } | null {
  if (!isUntold(row)) return null;
  // Kept before there was a clock for it.
  if (row.waitsUntil === undefined) return { words: t('ways_tell'), late: false };
  const left = openTimes(row.tellHours).between(now, Date.parse(row.waitsUntil));
  const late = Date.parse(row.waitsUntil) <= now;
  return {
    words: late
      ? t('ways_tell_over', { time: duration(Math.min(left, 0)) })
      : t('ways_tell_due', { time: duration(left) }),
    late,
  };
}

/** The time alone, of whichever clock runs: "7h", "2h late". */
export function shortWords(row: EscalationInfo, now: number): string {
  const [hours, at] = row.back ? [row.tellHours, row.waitsUntil] : [row.hours, row.dueAt];
  if (at === undefined) return '';
  const left = openTimes(hours).between(now, Date.parse(at));
  return Date.parse(at) <= now ? t('queue_late', { time: duration(Math.min(left, 0)) }) : duration(left);
}

/** When it is due, and off-hours until when the clock stands still. */
export function dueTitle({ dueAt, hours }: EscalationInfo, now: number): string {
  const opens = openTimes(hours).opensAt(now);
  const paused =
    opens === now || opens === null ? '' : ` ${t('queue_owed_paused', { when: shortTime(opens, now) })}`;
  return fullDate(dueAt) + paused;
}
