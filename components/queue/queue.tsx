import { ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import type { QueueEntry } from '../../lib/commands/list-queue.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { openRoom } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { askWhy, claimPost, showOnX, undoLast } from '../work/actions.ts';
import { KeyOverview } from '../work/key-overview.tsx';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import { Filters } from './filters.tsx';
import { Lanes } from './lanes.tsx';
import { openMenu } from './menus.ts';
import { PasteLink } from './paste-link.tsx';
import styles from './queue.module.css';
import { nextPost } from './queue-actions.ts';
import { QueueList } from './queue-list.tsx';
import { type Filter, useQueue } from './use-queue.ts';
import { useSearch } from './use-search.ts';

interface QueueProps {
  snapshot: Snapshot;
  /** Null where there is nothing behind. */
  back: (() => void) | null;
}

/** The row that the keys act on: by its post, since the order changes under it; by its place where that is gone. */
interface Active {
  place: number;
  id?: string | undefined;
}

function placeOf({ place, id }: Active, entries: readonly QueueEntry[]): number {
  const now = id === undefined ? -1 : entries.findIndex((entry) => entry.id === id);
  return now >= 0 ? now : Math.min(place, Math.max(0, entries.length - 1));
}

const everything: Filter = { search: '', states: [], relations: [] };
/** Outlives the room, for as long as the sidebar is open; the background keeps it for the next one in the tab. */
let kept: Filter | null = null;

export function forgetFilter(): void {
  kept = null;
}

/** The aimed posts met so far, in the order in which they want an answer. Opening one goes to it on X, and only then does the page move. */
export function Queue({ snapshot, back }: QueueProps) {
  const { counts, version } = snapshot.queue;
  const [filter, setKept] = useState(kept ?? snapshot.filter ?? everything);
  const [active, setActive] = useState<Active>({ place: 0 });
  const searchBox = useRef<HTMLInputElement>(null);
  const room = useRef<HTMLElement>(null);
  const hint = useKeyHint();
  const { entries, more, problem, loadTo } = useQueue(filter, version);
  const place = placeOf(active, entries ?? []);
  const current = entries?.[place];
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);

  const setFilter = (next: Filter) => {
    kept = next;
    setKept(next);
    // A filter that was not kept is no reason to disturb anybody.
    call('keep-filter', next).catch(() => undefined);
    setActive({ place: 0 });
  };
  const search = useSearch(filter, setFilter);
  const open = (entry: QueueEntry) => {
    // X's page, and the sidebar in it, may be gone a moment later.
    search.take();
    if (entry.id === snapshot.post?.id) openRoom('story');
    void showOnX(entry.id, true);
  };
  const showAll = () => {
    search.setText('');
    setFilter(everything);
  };
  const openHere = async (entry: QueueEntry) => {
    await attempt(() => call('select-post', { postId: entry.id }));
    openRoom('story');
  };
  useEscape(back !== null, () => back?.());
  useShortcuts({
    r: current && (() => openMenu('remind', current.id)),
    e: current && (() => askWhy(current.id)),
    c: current && (() => void claimPost(current.id, current.state !== 'mine')),
    o: current && (() => void openHere(current)),
    u: undoLast,
    '/': () => searchBox.current?.focus(),
  });

  return (
    <section ref={room} className={styles.room} aria-label={t('sidebar_queue')}>
      <div className={styles.top}>
        {back && (
          <Button look="icon" aria-label={t('sidebar_back')} title={t('sidebar_back')} onClick={back}>
            <ArrowLeft size={16} aria-hidden />
          </Button>
        )}
        <h2>{t('sidebar_queue')}</h2>
        <span className={styles.dim}>{plural('sidebar_queue_count', total)}</span>
        <Button className={styles.next} aria-keyshortcuts={hint('n')} onClick={() => nextPost()}>
          {t('queue_next')}
        </Button>
        <KeyOverview />
      </div>
      <div className={styles.lanesLine}>
        <Lanes
          policy={snapshot.policy}
          lanes={snapshot.queue.lanes}
          lane={filter.lane}
          setLane={(lane) => setFilter({ ...filter, lane })}
        />
      </div>
      <Filters
        filter={filter}
        setFilter={setFilter}
        search={search}
        counts={counts}
        relations={snapshot.policy.aimed}
        products={snapshot.policy.products}
        searchBox={searchBox}
        onDown={() => room.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()}
      />
      <div className={styles.rest}>
        {problem && <p className={styles.nothing}>{say(problem)}</p>}
        {entries?.length === 0 && (
          <div className={styles.nothing} role="status">
            <p>{t('sidebar_queue_nothing')}</p>
            <Button onClick={showAll}>{t('sidebar_queue_all')}</Button>
          </div>
        )}
        {entries && entries.length > 0 && (
          <QueueList
            entries={entries}
            more={more}
            openId={snapshot.post?.id ?? null}
            policy={snapshot.policy}
            active={place}
            setActive={(to) => setActive({ place: to, id: entries[to]?.id })}
            loadTo={loadTo}
            onOpen={open}
            takeFocus={back !== null}
          />
        )}
      </div>
      <PasteLink />
    </section>
  );
}
