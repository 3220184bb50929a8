import { AtSign, Globe, Mail, Phone, Smartphone, Wrench } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Channel, Interaction } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import { age, dayLabel, fullDate, useNow } from '../ui/time.ts';
import styles from './timeline.module.css';

const icons: Record<Channel, typeof Phone> = {
  app: Smartphone,
  web: Globe,
  phone: Phone,
  email: Mail,
  visit: Wrench,
  post: AtSign,
};

/** Summaries of more characters than this do not fit into two lines. */
const long = 80;

type Entry = Pick<Interaction, 'id' | 'channel' | 'direction' | 'at' | 'summary' | 'body' | 'answered'> & {
  permalink: string | null;
  here: boolean;
};

/** Newest first, with the post at hand in its place, whether or not the CRM holds it yet. */
export function entries(interactions: readonly Interaction[], post: Post): Entry[] {
  const all: Entry[] = interactions.map((each) => ({
    ...each,
    here: each.postId === post.id && each.direction === 'in',
  }));
  if (post.createdAt && !all.some(({ here }) => here))
    all.push({
      id: post.id,
      channel: 'post',
      direction: 'in',
      at: post.createdAt,
      summary: t('sidebar_event_post'),
      body: null,
      answered: null,
      permalink: null,
      here: true,
    });
  return all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export function Timeline({ interactions, post }: { interactions: readonly Interaction[]; post: Post }) {
  const now = useNow();
  const titleId = useId();
  const list = useMemo(() => entries(interactions, post), [interactions, post]);
  return (
    <div className={styles.timeline}>
      <h2 id={titleId} className={styles.heading}>
        {t('sidebar_timeline')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroller} tabIndex={0} aria-labelledby={titleId}>
        <ol>
          {list.map((entry, place) => {
            const day = dayLabel(entry.at, now);
            const previous = list[place - 1];
            const newDay = !previous || dayLabel(previous.at, now) !== day;
            return <Event key={entry.id} entry={entry} day={newDay ? day : null} now={now} />;
          })}
        </ol>
      </section>
    </div>
  );
}

function Event({ entry, day, now }: { entry: Entry; day: string | null; now: number }) {
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  const Icon = icons[entry.channel];
  const waiting = entry.direction === 'in' && entry.answered === false;
  const look = `${styles.event} ${entry.direction === 'in' ? styles.in : ''} ${waiting ? styles.waiting : ''} ${day ? styles.newDay : ''}`;
  return (
    <li className={look}>
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
              className={`${styles.expand} ${entry.summary.length > long ? styles.long : ''}`}
              aria-expanded={open}
              aria-controls={bodyId}
              onClick={() => setOpen(!open)}
            >
              {entry.summary}
            </button>
          ) : (
            entry.summary
          )}
          {entry.here && <span className={styles.mark}> {t('sidebar_this_one')}</span>}
          {waiting && <span className={styles.alarm}> {t('sidebar_no_answer')}</span>}
        </p>
        {open && (
          <p id={bodyId} dir="auto" className={styles.body}>
            {entry.body}
          </p>
        )}
      </div>
      <time className={styles.age} dateTime={entry.at} title={fullDate(entry.at)}>
        {age(entry.at, now)}
      </time>
    </li>
  );
}
