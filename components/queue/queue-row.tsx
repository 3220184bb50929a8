import { memo } from 'react';
import type { QueueEntry } from '../../lib/commands/list-queue.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { age, fullDate, useNow } from '../ui/time.ts';
import { ImpostorPill } from '../work/impostor-pill.tsx';
import { StatePill } from '../work/state-pill.tsx';
import { PlaceClock } from './owed-clock.tsx';
import styles from './queue.module.css';
import { rowHeight } from './window.ts';

interface RowProps {
  entry: QueueEntry;
  place: number;
  /** -1 where it is not known yet. */
  count: number;
  active: boolean;
  /** The sidebar is on this post. */
  open: boolean;
  onOpen(entry: QueueEntry, place: number): void;
  policy: Policy;
}

export const rowId = (postId: string) => `queue-${postId}`;

/** Drawn anew only where something of its own changed: scrolling redraws the list with each frame. */
export const QueueRow = memo(function QueueRow(props: RowProps) {
  const { entry, place, count, active, open, onOpen, policy } = props;
  const { author, createdAt, gone, id, impostor, line, relations, state, place: where } = entry;
  const now = useNow();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here
    <div
      id={rowId(id)}
      role="option"
      aria-selected={active}
      aria-current={open || undefined}
      aria-setsize={count}
      aria-posinset={place + 1}
      className={styles.row}
      style={{ insetBlockStart: place * rowHeight, blockSize: rowHeight }}
      onClick={() => onOpen(entry, place)}
    >
      <span className={styles.line}>
        <bdi className={styles.name}>{author.name || author.handle}</bdi>
        <bdi className={styles.handle}>@{author.handle}</bdi>
        {createdAt && (
          <time className={styles.age} dateTime={createdAt} title={fullDate(createdAt)}>
            {age(createdAt, now)}
          </time>
        )}
        {where && !where.lane.startsWith('~') && <PlaceClock {...where} policy={policy} />}
      </span>
      <span className={styles.text} dir="auto">
        {gone ? t(`sidebar_gone_${gone}`) : line}
      </span>
      <span className={styles.line}>
        {impostor && <ImpostorPill impostor={impostor} />}
        <span className={styles.relations}>
          {where && where.why.length > 0 && (
            <span className={`${styles.why} ${styles[`s${where.severity}`] ?? ''}`}>
              {where.why.map(say).join(' · ')}
            </span>
          )}
          {relations.map((relation) => t(`sidebar_relation_${relation}`)).join(t('sidebar_list_separator'))}
        </span>
        <span className={styles.state}>
          <StatePill state={state} agent={entry.takenBy} />
        </span>
      </span>
    </div>
  );
});
