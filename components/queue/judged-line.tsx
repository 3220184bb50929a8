import { AlarmClock, Pencil, SkipForward } from 'lucide-react';
import { say, t } from '../../lib/platform/i18n.ts';
import { whyOf } from '../../lib/queue-order/why.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { shortTime, useNow } from '../ui/time.ts';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import styles from './judged.module.css';
import { laneName } from './lanes.tsx';
import { openMenu } from './menus.ts';
import { PlaceClock } from './owed-clock.tsx';
import { nextPost, remind } from './queue-actions.ts';

/** Where the open post stands in the queue and why, until when an answer is owed, and what can be done about that. */
export function JudgedLine({ snapshot, postId }: { snapshot: Snapshot; postId: string }) {
  const { place, policy, reminder } = snapshot;
  const hint = useKeyHint();
  const now = useNow();
  const ask = () => openMenu('remind', postId);
  const correct = place ? () => openMenu('correct', postId) : undefined;
  useShortcuts({ r: ask, t: correct });
  // Of a reminder, the notice below speaks.
  const why = place ? whyOf({ ...place, reminder: null }, now) : [];
  return (
    <>
      <div className={styles.line}>
        {place && (
          <span className={styles.why} title={why.map(say).join(' · ')}>
            <span className={`${styles.lane} ${styles[`s${place.severity}`] ?? ''}`}>
              {laneName(place.lane, policy)}
            </span>
            {why.map((each) => (
              <span key={each.key}> · {say(each)}</span>
            ))}
          </span>
        )}
        {place && !place.lane.startsWith('~') && <PlaceClock {...place} policy={policy} />}
        <span className={styles.buttons}>
          {correct && (
            <Button
              look="icon"
              {...named('queue_correct')}
              aria-keyshortcuts={hint('t')}
              aria-haspopup="dialog"
              onClick={correct}
            >
              <Pencil size={15} aria-hidden />
            </Button>
          )}
          <Button
            look="icon"
            {...named('queue_remind')}
            aria-keyshortcuts={hint('r')}
            aria-haspopup="dialog"
            onClick={ask}
          >
            <AlarmClock size={15} aria-hidden />
          </Button>
          <Button
            look="icon"
            {...named('queue_next')}
            aria-keyshortcuts={hint('n')}
            onClick={() => nextPost()}
          >
            <SkipForward size={15} aria-hidden />
          </Button>
        </span>
      </div>
      {reminder && (
        <Notice
          tone={reminder.state === 'due' ? 'warn' : 'plain'}
          icon={<AlarmClock size={14} aria-hidden />}
          action={
            <Button look="quiet" guarded onClick={() => remind(postId, null)}>
              {t(reminder.state === 'due' ? 'queue_reminder_done' : 'queue_remind_none')}
            </Button>
          }
        >
          {reminder.state === 'due'
            ? t('queue_why_reminder')
            : t('queue_reminder_set', { when: shortTime(reminder.at, now) })}
        </Notice>
      )}
    </>
  );
}

const named = (key: string) => ({ 'aria-label': t(key), title: t(key) });
