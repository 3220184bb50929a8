import { memo, useId } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { age, fullDate } from '../ui/time.ts';
import { channelIcons } from './channels.ts';
import type { Entry } from './entries.ts';
import styles from './timeline.module.css';

/** Summaries of more characters than this do not fit into two lines. */
const long = 80;

interface TimelineEntryProps {
  entry: Entry;
  /** Counted from 1. */
  place: number;
  /** -1 where it is not known yet. */
  count: number;
  /** Where the entry is the first of its day. */
  day: string | null;
  open: boolean;
  now: number;
  veil(text: string): string;
  onToggle(id: string): void;
}

export const TimelineEntry = memo(function TimelineEntry(props: TimelineEntryProps) {
  const { entry, place, count, day, open, now, veil, onToggle } = props;
  const bodyId = useId();
  const Icon = channelIcons[entry.channel];
  const waiting = entry.direction === 'in' && entry.answered === false;
  const wrote = entry.direction === 'in' ? null : entry.agent;
  const summary = veil(entry.summary);
  const look = [
    styles.event,
    entry.direction === 'in' && styles.in,
    waiting && styles.waiting,
    day && styles.newDay,
    place === 1 && styles.first,
    place === count && styles.last,
  ];
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      data-entry={entry.id}
      aria-posinset={place}
      aria-setsize={count}
    >
      <span className={styles.day}>{day}</span>
      <span className={styles.node} title={t(`sidebar_channel_${entry.channel}`)}>
        <Icon size={13} aria-hidden />
      </span>
      <div className={styles.what}>
        <p dir="auto">
          <span className="vh">
            {t(`sidebar_channel_${entry.channel}`)}, {t(`sidebar_direction_${entry.direction}`)}:{' '}
          </span>
          {entry.body ? (
            <button
              type="button"
              className={`${styles.expand} ${summary.length > long ? styles.long : ''}`}
              aria-expanded={open}
              aria-controls={bodyId}
              onClick={() => onToggle(entry.id)}
            >
              {summary}
            </button>
          ) : (
            summary
          )}
          {wrote && (
            <>
              {' '}
              <bdi className={styles.agent} title={wrote}>
                {wrote}
              </bdi>
            </>
          )}
          {entry.here && <span className={styles.mark}> {t('sidebar_this_one')}</span>}
          {waiting && <span className={styles.alarm}> {t('sidebar_no_answer')}</span>}
        </p>
        {open && entry.body && (
          <p id={bodyId} dir="auto" className={styles.body}>
            {veil(entry.body)}
          </p>
        )}
      </div>
      <time className={styles.age} dateTime={entry.at} title={fullDate(entry.at)}>
        {age(entry.at, now)}
      </time>
    </li>
  );
});
