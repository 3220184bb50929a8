import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { QueueEntry } from '../../lib/commands/list-queue.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import styles from './queue.module.css';
import { QueueRow, rowId } from './queue-row.tsx';
import { rowHeight, scrollFor, windowOf } from './window.ts';

interface ListProps {
  entries: QueueEntry[];
  more: boolean;
  openId: string | null;
  policy: Policy;
  /** The row that the keys act on. */
  active: number;
  setActive(place: number): void;
  loadTo(count: number): Promise<number>;
  onOpen(entry: QueueEntry): void;
  /** Takes the focus when it comes up. */
  takeFocus: boolean;
}

/**
 * Ten thousand rows, of which those in sight are drawn. The list keeps the focus and names the active row, as a row that
 * scrolls away is gone from the page.
 */
export function QueueList(props: ListProps) {
  const { entries, more, openId, policy, active, setActive, loadTo, onOpen, takeFocus } = props;
  const list = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const { first, end } = windowOf(view.top, view.height, entries.length);
  const near = end >= entries.length - 20;

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once for each time that the end comes near
  useEffect(() => {
    if (more && near) void loadTo(entries.length + 1);
  }, [more, near, entries.length]);

  useEffect(() => {
    // The list may come after somebody has begun to type beside it.
    if (takeFocus && !document.activeElement?.closest('input, select'))
      list.current?.focus({ preventScroll: true });
  }, [takeFocus]);

  const go = (place: number, count = entries.length) => {
    const to = Math.max(0, Math.min(count - 1, place));
    setActive(to);
    const element = list.current;
    if (element) element.scrollTop = scrollFor(to, element.scrollTop, element.clientHeight);
  };

  const latest = useRef({ setActive, onOpen });
  latest.current = { setActive, onOpen };
  const openRow = useCallback((entry: QueueEntry, place: number) => {
    latest.current.setActive(place);
    latest.current.onOpen(entry);
  }, []);

  const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
  const steps: Record<string, () => void> = {
    ArrowDown: () => go(active + 1),
    ArrowUp: () => go(active - 1),
    PageDown: () => go(active + page),
    PageUp: () => go(active - page),
    Home: () => go(0),
    // The end is known once everything is here.
    End: () =>
      void loadTo(Number.MAX_SAFE_INTEGER).then((count) => requestAnimationFrame(() => go(count - 1, count))),
    Enter: () => entries[active] && onOpen(entries[active]),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  const shown = entries.slice(first, end).map((entry, index) => ({ entry, place: first + index }));
  const hidden = active < first || active >= end ? entries[active] : undefined;
  // The active row is always there, for the list to name it.
  if (hidden) shown.push({ entry: hidden, place: active });
  const current = entries[active];
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('sidebar_queue')}
      aria-activedescendant={current && rowId(current.id)}
      className={styles.list}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) =>
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <div role="presentation" className={styles.whole} style={{ blockSize: entries.length * rowHeight }}>
        {shown.map(({ entry, place }) => (
          <QueueRow
            key={entry.id}
            entry={entry}
            place={place}
            count={more ? -1 : entries.length}
            active={place === active}
            open={entry.id === openId}
            onOpen={openRow}
            policy={policy}
          />
        ))}
      </div>
    </div>
  );
}
