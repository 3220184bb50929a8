import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { say, t } from '../../lib/platform/i18n.ts';
import { drawing } from '../ui/after-drawing.ts';
import { Button } from '../ui/button.tsx';
import { dayLabel, useNow } from '../ui/time.ts';
import type { Entry } from './entries.ts';
import { slotsOf } from './row-slots.ts';
import { offsetsOf, rowsIn } from './row-window.ts';
import styles from './timeline.module.css';
import { TimelineEntry } from './timeline-entry.tsx';
import type { PagedTimeline } from './use-timeline.ts';

/** Of a row whose height is not known yet, in px: one line. */
const guess = 28;
/** As high as the last list was, in px: the next one will be, and is drawn once instead of twice. */
let usual = 600;

interface TimelineListProps {
  entries: readonly Entry[];
  paged: PagedTimeline;
  veil(text: string): string;
  titleId: string;
  /** Only one channel shows: the next page may hold none of it, so that it is read when asked for. */
  filtered: boolean;
}

/** Thousands of entries, of which those in sight are drawn, each as high as it turns out to be. */
export function TimelineList({ entries, paged, veil, titleId, filtered }: TimelineListProps) {
  const now = useNow();
  const scroller = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: usual });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const offsets = useMemo(
    () => offsetsOf(entries.map(({ id }) => heights.get(id) ?? guess)),
    [entries, heights],
  );
  const { first, end } = rowsIn(offsets, view.top, view.height);
  const { more, loading, problem, loadMore } = paged;
  const atEnd = end >= entries.length;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { scrollTop: top, clientHeight: height } = element;
      usual = height || usual;
      setView((now) => (now.top === top && now.height === height ? now : { top, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  // After every drawing: what was drawn is as high as it is.
  const remeasure = () => {
    const rows = scroller.current?.querySelectorAll<HTMLElement>('li[data-entry]') ?? [];
    const changed = [...rows].flatMap((row) => {
      const { height } = row.getBoundingClientRect();
      const id = row.dataset.entry ?? '';
      return height > 0 && Math.abs(height - (heights.get(id) ?? guess)) > 0.5 ? [[id, height] as const] : [];
    });
    if (changed.length > 0) setHeights(new Map([...heights, ...changed]));
  };
  // Before anybody sees it where rows above would move those in sight; else a click need not wait for it.
  useLayoutEffect(() => {
    if (first > 0) remeasure();
  });
  useEffect(() => {
    const timer = setTimeout(remeasure, drawing);
    return () => clearTimeout(timer);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each time that the end is reached
  useEffect(() => {
    if (more && atEnd && !filtered && !problem) loadMore();
  }, [paged.of, more, atEnd, filtered, problem, entries.length]);

  const drawn = entries.slice(first, end);
  const slots = useRef<ReadonlyMap<string, number>>(new Map());
  slots.current = slotsOf(
    slots.current,
    drawn.map(({ id }) => id),
  );

  const onScroll = (element: HTMLElement) => {
    const next = { top: element.scrollTop, height: element.clientHeight };
    // A row that leaves the page must not take the focus with it.
    const row = document.activeElement?.closest<HTMLElement>('li[data-entry]');
    const place = Number(row?.getAttribute('aria-posinset') ?? 0) - 1;
    const shown = rowsIn(offsets, next.top, next.height);
    if (row && element.contains(row) && (place < shown.first || place >= shown.end))
      element.focus({ preventScroll: true });
    setView(next);
  };
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };

  return (
    <section
      ref={scroller}
      className={styles.scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-labelledby={titleId}
      aria-busy={loading}
      onScroll={({ currentTarget }) => onScroll(currentTarget)}
    >
      <ol
        style={{
          paddingBlockStart: offsets[first] ?? 0,
          paddingBlockEnd: (offsets.at(-1) ?? 0) - (offsets[end] ?? 0),
        }}
      >
        {drawn.map((entry, index) => {
          const place = first + index;
          const previous = entries[place - 1];
          const day = dayLabel(entry.at, now);
          return (
            <TimelineEntry
              key={slots.current.get(entry.id)}
              entry={entry}
              place={place + 1}
              count={more ? -1 : entries.length}
              day={previous && dayLabel(previous.at, now) === day ? null : day}
              open={open.has(entry.id)}
              now={now}
              veil={veil}
              onToggle={toggle}
            />
          );
        })}
      </ol>
      {more && (
        <div className={styles.earlier} role="status">
          {problem ? (
            <>
              <span className={styles.alarm}>{say(problem)}</span>
              <Button onClick={loadMore}>{t('sidebar_retry')}</Button>
            </>
          ) : loading || !filtered ? (
            t('room_earlier_loading')
          ) : (
            <Button look="quiet" onClick={loadMore}>
              {t('room_earlier')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
