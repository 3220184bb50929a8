import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import type { Insight } from '../../lib/ways/insight.ts';
import { useVeil } from '../customer/revealed.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { CardsTab } from './cards-tab.tsx';
import { EscalateTab } from './escalate-tab.tsx';
import { openWays, shutWays, type Tab, tabs, useOpened } from './open.ts';
import { PathsTab } from './paths-tab.tsx';
import { SidesTab } from './sides-tab.tsx';
import styles from './ways.module.css';

interface PanelProps {
  snapshot: Snapshot;
  post: Post;
  insight: Insight;
}

/** Over the story and beside the composer: what is read here may be written there. Escape closes it. */
export function Panel(props: PanelProps) {
  const { post } = props;
  const { tab, desk, remedy } = useOpened();
  const box = useRef<HTMLDivElement>(null);
  useEscape(true, shutWays);
  useEffect(() => {
    const before = document.activeElement;
    // What lies beneath cannot be seen, so nothing there may take the focus.
    const beneath = document.querySelector<HTMLElement>('main > :first-child');
    if (beneath) beneath.inert = true;
    return () => {
      if (beneath) beneath.inert = false;
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>(desk || remedy ? 'select' : `[data-tab="${tab}"]`)?.focus();
  }, [tab, desk, remedy]);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const way = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step;
    const next = tabs[(tabs.indexOf(tab) + way + tabs.length) % tabs.length];
    if (next) openWays(post.id, next);
  };
  const main = document.querySelector('main');
  if (!main) return null;
  return createPortal(
    <div ref={box} role="dialog" aria-label={t('ways_title')} className={styles.panel}>
      <div className={styles.head}>
        <div role="tablist" aria-label={t('ways_title')} className={styles.tabs} onKeyDown={move}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`ways-tab-${each}`}
              data-tab={each}
              aria-selected={each === tab}
              aria-controls="ways-body"
              tabIndex={each === tab ? 0 : -1}
              onClick={() => openWays(post.id, each)}
            >
              {t(names[each])}
            </button>
          ))}
        </div>
        <Button look="icon" aria-label={t('ways_close')} title={t('ways_close')} onClick={shutWays}>
          <X size={15} aria-hidden />
        </Button>
      </div>
      <div
        role="tabpanel"
        id="ways-body"
        aria-labelledby={`ways-tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls and holds no control is read by the keys.
        tabIndex={0}
        className={styles.body}
      >
        <Body {...props} tab={tab} />
      </div>
    </div>,
    main,
  );
}

const names: Record<Tab, string> = {
  paths: 'ways_title',
  escalate: 'ways_escalate',
  sides: 'ways_sides',
  cards: 'ways_cards',
};

function Body({ tab, snapshot, post, insight }: PanelProps & { tab: Tab }) {
  const { record } = snapshot;
  const veil = useVeil(record);
  if (tab === 'paths') return <PathsTab insight={insight} postId={post.id} veil={veil} />;
  if (tab === 'sides') return <SidesTab sides={insight.sides} record={record} veil={veil} />;
  if (tab === 'cards') return <CardsTab insight={insight} postId={post.id} />;
  return <EscalateTab snapshot={snapshot} post={post} offers={insight.offers} />;
}
