import { ArrowLeft } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { QueueEntry } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { openRoom } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import styles from './queue.module.css';

const steps: Record<string, (place: number, last: number) => number> = {
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_place, last) => last,
};

/** The aimed posts met so far, newest first. Arrows move, Enter opens; `back` is null where there is nothing behind. */
export function Queue({
  queue,
  openId,
  back,
}: {
  queue: QueueEntry[];
  openId: string | null;
  back: (() => void) | null;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEscape(back !== null, () => back?.());

  // Opening the list from the header moves the reader into it; as the first screen it must not take the focus.
  const takeFocus = back !== null;
  useEffect(() => {
    if (takeFocus) (list.current?.querySelector<HTMLElement>('[aria-current], button') ?? null)?.focus();
  }, [takeFocus]);

  const move = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const place = all.findIndex((button) => button.matches(':focus'));
    const to = steps[event.key]?.(place, all.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };

  return (
    <section className={styles.room} aria-label={t('sidebar_queue')}>
      <div className={styles.top}>
        {back && (
          <Button look="icon" aria-label={t('sidebar_back')} title={t('sidebar_back')} onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </Button>
        )}
        <h2>{t('sidebar_queue')}</h2>
        <span className={styles.dim}>{plural('sidebar_queue_count', queue.length)}</span>
      </div>
      <ul ref={list} className={styles.list} onKeyDown={move}>
        {queue.map((entry) => (
          <Row key={entry.post.id} entry={entry} open={entry.post.id === openId} />
        ))}
      </ul>
    </section>
  );
}

const tones = { new: 'accent', linked: 'ok', answered: 'plain' } as const;

function Row({ entry: { post, relations, state }, open }: { entry: QueueEntry; open: boolean }) {
  const now = useNow();
  const select = async () => {
    const done = await attempt(async () => {
      await call('select-post', { postId: post.id });
      return true;
    });
    if (done) openRoom('story');
  };
  return (
    <li>
      <button type="button" className={styles.row} aria-current={open || undefined} onClick={select}>
        <span className={styles.line}>
          <bdi className={styles.name}>{post.author.name}</bdi>
          <bdi className={styles.handle}>@{post.author.handle}</bdi>
          {post.createdAt && (
            <time className={styles.age} dateTime={post.createdAt} title={fullDate(post.createdAt)}>
              {age(post.createdAt, now)}
            </time>
          )}
        </span>
        <span className={styles.text} dir="auto">
          {post.text}
        </span>
        <span className={styles.line}>
          <span className={styles.dim}>
            {relations.map((relation) => t(`sidebar_relation_${relation}`)).join(t('sidebar_list_separator'))}
          </span>
          <span className={styles.state}>
            <Pill tone={tones[state]}>{t(`sidebar_state_${state}`)}</Pill>
          </span>
        </span>
      </button>
    </li>
  );
}
