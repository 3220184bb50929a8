import { lazy, memo, Suspense, useDeferredValue, useLayoutEffect } from 'react';
import { say, t } from '../lib/platform/i18n.ts';
import styles from './app.module.css';
import { Blank, NoCeo, Refused, Skeleton } from './blank-states.tsx';
import { offerDraft } from './composer/drafts.ts';
import { Header } from './header.tsx';
import { PageTrouble } from './honesty/page-trouble.tsx';
import { useMenus } from './queue/menus.ts';
import { Queue } from './queue/queue.tsx';
import { QueueMenus } from './queue/queue-menus.tsx';
import { openRoom, showToast, useSidebar } from './store.ts';
import { Story } from './story/story.tsx';
import { SyncPanel } from './sync/sync-panel.tsx';
import { useAfterDrawing } from './ui/after-drawing.ts';
import { Button } from './ui/button.tsx';
import { useEscape } from './ui/escape.ts';
import { usePageLook } from './ui/page-look.ts';
import { CloseMenu } from './work/close-menu.tsx';

// Asked for at once and waited for by nobody: who this is and what happened show before all of the guardrails are here.
const composer = import('./composer/composer.tsx').then(({ Composer }) => ({ default: Composer }));
const Composer = memo(lazy(() => composer));

export function App() {
  const snapshot = useSidebar((state) => state.snapshot);
  const connection = useSidebar((state) => state.connection);
  usePageLook(snapshot?.page ?? null);
  // A dialog of the queue's lies over what it is about.
  const menu = useMenus(({ open }) => open !== null);
  const draft = snapshot?.draft ?? null;
  useLayoutEffect(() => offerDraft(draft), [draft]);
  return (
    <div className={styles.app}>
      <Header snapshot={snapshot} />
      <div role="status">{connection === 'lost' && <p className={styles.lost}>{t('sidebar_lost')}</p>}</div>
      {snapshot && <PageTrouble page={snapshot.page} />}
      <main className={styles.main}>
        <div className={styles.through} inert={menu}>
          <Room />
        </div>
        <Toasts />
        <CloseMenu />
        {snapshot && <SyncPanel info={snapshot.sync} />}
        {snapshot && snapshot.policy.ceo.length > 0 && <QueueMenus snapshot={snapshot} />}
      </main>
      {snapshot?.post && <ComposerRoom />}
    </div>
  );
}

function Room() {
  const snapshot = useSidebar((state) => state.snapshot);
  const connection = useSidebar((state) => state.connection);
  const room = useSidebar((state) => state.room);
  if (connection === 'refused') return <Refused />;
  if (!snapshot) return <Skeleton />;
  if (snapshot.policy.ceo.length === 0) return <NoCeo />;
  const { post } = snapshot;
  if (post && room === 'story') return <Story snapshot={snapshot} post={post} />;
  if (Object.values(snapshot.queue.counts).every((count) => count === 0)) return <Blank />;
  const back = () => {
    openRoom('story');
    document.getElementById('queue-button')?.focus();
  };
  return <Queue snapshot={snapshot} back={post ? back : null} />;
}

/** Beside the story only: under the list it would answer a post that is out of sight. */
function ComposerRoom() {
  const snapshot = useSidebar((state) => state.snapshot);
  const room = useSidebar((state) => state.room);
  // The history of another customer is drawn first, the room to answer them a moment later.
  const later = useDeferredValue(useAfterDrawing(snapshot, snapshot?.post?.id));
  const post = later?.post;
  if (!snapshot?.post || !post || room !== 'story' || snapshot.policy.ceo.length === 0) return null;
  return (
    <div className={styles.through} inert={post.id !== snapshot.post.id}>
      <Suspense fallback={<div className={styles.composerRoom} />}>
        <Composer key={post.id} snapshot={later} post={post} />
      </Suspense>
    </div>
  );
}

function Toasts() {
  const toast = useSidebar((state) => state.toast);
  useEscape(toast !== null, () => showToast(null));
  return (
    <div className={styles.toasts} aria-live="polite">
      {toast && (
        <div className={`${styles.toast} ${toast.done ? styles.done : ''}`}>
          <span>{say(toast.message)}</span>
          {toast.action && (
            <Button
              guarded
              onClick={() => {
                showToast(null);
                toast.action?.run();
              }}
            >
              {say(toast.action.label)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
