import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { fill } from '../../lib/snippets/fill.ts';
import type { Snippet } from '../../lib/snippets/snippet.ts';
import { standing } from '../../lib/snippets/standing.ts';
import { useEscape } from '../ui/escape.ts';
import { shortDate } from '../ui/time.ts';
import styles from './panels.module.css';
import { found, type Offer, offered, slashAt } from './snippet-search.ts';

interface MenuProps {
  text: string;
  caret: number;
  snapshot: Pick<Snapshot, 'post' | 'policy' | 'recent'>;
  /** The menu opens above it. */
  anchor: RefObject<HTMLElement | null>;
  onPick(span: [number, number], text: string): void;
}

interface Menu {
  node: ReactNode;
  menu: { id: string; active: string | undefined } | null;
  onKey(event: KeyboardEvent): boolean;
}

const top = { query: '', active: 0, variation: 0 };

/** What `/` opens: the team's saved replies by name, the least used way of saying each one first. */
export function useSnippetMenu({ text, caret, snapshot, anchor, onPick }: MenuProps): Menu {
  const [all, setAll] = useState<Snippet[] | null>(null);
  const [closedAt, setClosedAt] = useState(-1);
  const [place, setPlace] = useState(top);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const slash = slashAt(text, caret);
  const open = slash !== null && slash.at !== closedAt;

  // The same place may be asked again once the caret has been elsewhere.
  if (!slash && closedAt >= 0) setClosedAt(-1);
  // Opened again, it begins with the least used way once more.
  if (!open && place !== top) setPlace(top);

  useEffect(() => {
    if (open)
      call('list-snippets', {}).then(
        (snippets) => setAll(snippets),
        () => setAll([]),
      );
  }, [open]);
  useLayoutEffect(() => {
    const menu = list.current;
    // Measured for an open one alone: at each key the browser would lay all out before it has to.
    if (!menu) return;
    const above = anchor.current?.getBoundingClientRect().top ?? 0;
    menu.style.bottom = `${innerHeight - above + 4}px`;
    menu.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  });
  const close = () => setClosedAt(slash?.at ?? -1);
  useEscape(open, close);
  if (!open) return { node: null, menu: null, onKey: () => false };

  const offers = found(all ?? [], slash.query).map((snippet) => offered(snippet, snapshot.recent));
  const same = place.query === slash.query;
  const active = same ? Math.min(place.active, Math.max(0, offers.length - 1)) : 0;
  const variation = same ? place.variation : 0;
  const go = (next: number, nextVariation = 0) =>
    setPlace({ query: slash.query, active: next, variation: nextVariation });
  const pick = ({ snippet, ways }: Offer, at: number) => {
    const way = ways[at % ways.length];
    if (!way) return;
    onPick([slash.at, caret], fill(way.text, snapshot.post, snapshot.policy).text);
    // Nobody waits for the count.
    call('use-snippet', { id: snippet.id, variation: way.id }).catch(() => {});
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const offer = offers[active];
    if (!offer || event.altKey || event.ctrlKey || event.metaKey) return false;
    const count = offers.length;
    const forth = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowDown') go((active + 1) % count);
    else if (event.key === 'ArrowUp') go((active + count - 1) % count);
    else if (event.key.startsWith('Arrow') && offer.ways.length > 1)
      go(active, (variation + (event.key === forth ? 1 : offer.ways.length - 1)) % offer.ways.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) pick(offer, variation);
    else return false;
    event.preventDefault();
    return true;
  };
  const groups = [...new Set(offers.map(({ snippet }) => snippet.group))];
  const now = new Date().toISOString();
  const node = (
    <div ref={list} id={id} role="listbox" aria-label={t('composer_snippets')} className={styles.menu}>
      {offers.length === 0 && (
        <div role="option" aria-selected="false" tabIndex={-1} className={styles.option}>
          {t(all === null ? 'composer_snippets_wait' : 'composer_snippets_none')}
        </div>
      )}
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a list box have no fieldset
        <div key={group} role="group" aria-label={group}>
          <span aria-hidden="true">{group}</span>
          {offers.map((offer, at) =>
            offer.snippet.group === group ? (
              <Option
                key={offer.snippet.id}
                id={`${id}-${at}`}
                offer={offer}
                at={at === active ? variation : 0}
                selected={at === active}
                now={now}
                snapshot={snapshot}
                onPoint={() => at !== active && go(at)}
                onPick={pick}
              />
            ) : null,
          )}
        </div>
      ))}
    </div>
  );
  return { node, menu: { id, active: offers.length > 0 ? `${id}-${active}` : undefined }, onKey };
}

interface OptionProps {
  id: string;
  offer: Offer;
  /** Which way of saying it. */
  at: number;
  selected: boolean;
  now: string;
  snapshot: MenuProps['snapshot'];
  onPoint(): void;
  onPick(offer: Offer, at: number): void;
}

function Option({ id, offer, at, selected, now, snapshot, onPoint, onPick }: OptionProps) {
  const { snippet, ways } = offer;
  const way = ways[at % ways.length];
  const old = standing(snippet, now);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are the textarea's
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={styles.option}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onPick(offer, at)}
    >
      <b dir="auto">{snippet.name}</b>
      <span className={styles.number}>
        {ways.length > 1 && `${(at % ways.length) + 1}/${ways.length} · `}
        {plural('composer_snippet_uses', way?.uses ?? 0)}
      </span>
      {old !== 'fresh' && (
        <span className={styles.old}>
          {old === 'expired'
            ? t('composer_snippet_expired', { date: shortDate(`${snippet.expires}T12:00:00Z`) })
            : t('composer_snippet_stale', { date: shortDate(snippet.updatedAt) })}
        </span>
      )}
      <p dir="auto">{fill(way?.text ?? '', snapshot.post, snapshot.policy).text}</p>
    </div>
  );
}
