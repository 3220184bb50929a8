import { standingOf } from '../../lib/escalation/escalation.ts';
import type { EscalationInfo } from '../../lib/escalation/overdue.ts';
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

/** When it is due, and off-hours until when the clock stands still. */
export function dueTitle({ dueAt, hours }: EscalationInfo, now: number): string {
  const opens = openTimes(hours).opensAt(now);
  const paused =
    opens === now || opens === null ? '' : ` ${t('queue_owed_paused', { when: shortTime(opens, now) })}`;
  return fullDate(dueAt) + paused;
}
