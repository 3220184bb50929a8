import { Clock3, Pause, TriangleAlert } from 'lucide-react';
import type { Late } from '../../lib/escalation/late.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { targetOf } from '../../lib/queue-order/lanes.ts';
import { type Clock, clockAt, openTimes } from '../../lib/targets/clock.ts';
import { shortTime, useNow } from '../ui/time.ts';
import styles from './clock.module.css';
import { duration } from './duration.ts';

interface OwedClockProps {
  /** Since when, in milliseconds. */
  since: number;
  /** The policy's lane. */
  home: string;
  policy: Policy;
}

/** How long an answer is owed still, by the lane's target; off-hours it stands still and says so. */
export function OwedClock({ since, home, policy }: OwedClockProps) {
  const now = useNow();
  const target = targetOf(home, policy.routing);
  if (!target) return null;
  const clock = clockAt(since, target, now);
  const late = clock.left <= 0;
  const soon = !late && clock.left <= target.minutes * 15_000;
  const Icon = late ? TriangleAlert : clock.pausedUntil === null ? Clock3 : Pause;
  const words = said(clock, now);
  return (
    <span
      className={`${styles.clock} ${late ? styles.late : soon ? styles.soon : ''}`}
      title={words}
      data-owed
    >
      <Icon size={12} aria-hidden />
      <span aria-hidden>{late ? t('queue_late', { time: duration(clock.left) }) : duration(clock.left)}</span>
      <span className="vh">{words}</span>
    </span>
  );
}

/** The clock of a place: of the desk that is overdue, else of the answer. */
export function PlaceClock({ late, ...owed }: OwedClockProps & { late: Late | null }) {
  return late ? <LateClock late={late} /> : <OwedClock {...owed} />;
}

/** How long a desk is overdue, by its own opening hours. */
function LateClock({ late: { at, desk, hours, name, untold } }: { late: Late }) {
  const now = useNow();
  const over = -openTimes(hours).between(at, Math.max(at, now));
  const who = desk.startsWith('ceo:') ? t('ways_owed') : name;
  const words = t(untold ? 'ways_tell_late' : 'queue_desk_late', {
    desk: who,
    when: shortTime(at, now),
    time: duration(over, 'long'),
  });
  return (
    <span className={`${styles.clock} ${styles.late}`} title={words} data-late>
      <TriangleAlert size={12} aria-hidden />
      <span aria-hidden>{t('queue_late', { time: duration(over) })}</span>
      <span className="vh">{words}</span>
    </span>
  );
}

/** The whole of it, for whoever points at it or hears it. */
export function said({ dueAt, left, pausedUntil }: Clock, now: number): string {
  const time = duration(left, 'long');
  const owed = left <= 0 ? t('queue_owed_late', { time }) : t('queue_owed_left', { time });
  const by = dueAt !== null && left > 0 ? t('queue_owed_by', { when: shortTime(dueAt, now) }) : null;
  const paused = pausedUntil === null ? null : t('queue_owed_paused', { when: shortTime(pausedUntil, now) });
  return [owed, by, paused].filter((part) => part !== null).join(' ');
}
