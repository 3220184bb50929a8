import { useLayoutEffect } from 'react';
import { say, t } from '../lib/platform/i18n.ts';
import styles from './app.module.css';
import { Blank, NoCeo, Refused, Skeleton } from './blank-states.tsx';
import { Composer } from './composer/composer.tsx';
import { offerDraft } from './composer/drafts.ts';
import { Header } from './header.tsx';
import { Queue } from './queue/queue.tsx';
import { openRoom, showToast, useSidebar } from './store.ts';
import { Story } from './story/story.tsx';
import { Button } from './ui/button.tsx';
import { useEscape } from './ui/escape.ts';
import { usePageLook } from './ui/page-look.ts';

export function App() {
  const snapshot = useSidebar((state) => state.snapshot);
  const connection = useSidebar((state) => state.connection);
  usePageLook(snapshot?.page ?? null);
  const draft = snapshot?.draft ?? null;
  useLayoutEffect(() => offerDraft(draft), [draft]);
  return (
    <div className={styles.app}>
      <Header snapshot={snapshot} />
      <div role="status">
        {connection === 'lost' && <p className={styles.lost}>{t('sidebar_lost')}</p>}
        {snapshot && snapshot.page.unreadable > 0 && <p className={styles.lost}>{t('sidebar_unreadable')}</p>}
      </div>
      <main className={styles.main}>
        <Room />
        <Toasts />
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
  const { post, queue } = snapshot;
  if (post && room === 'story') return <Story snapshot={snapshot} post={post} />;
  if (queue.length === 0) return <Blank />;
  const back = () => {
    openRoom('story');
    document.getElementById('queue-button')?.focus();
  };
  return <Queue queue={queue} openId={post?.id ?? null} back={post ? back : null} />;
}

/** Beside the story only: under the list it would answer a post that is out of sight. */
function ComposerRoom() {
  const snapshot = useSidebar((state) => state.snapshot);
  const room = useSidebar((state) => state.room);
  if (!snapshot?.post || room !== 'story' || snapshot.policy.ceo.length === 0) return null;
  return <Composer key={snapshot.post.id} snapshot={snapshot} post={snapshot.post} />;
}

function Toasts() {
  const toast = useSidebar((state) => state.toast);
  useEscape(toast !== null, () => showToast(null));
  return (
    <div className={styles.toasts} aria-live="polite">
      {toast && (
        <div className={styles.toast}>
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
