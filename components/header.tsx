import { Check, Settings, TriangleAlert, X } from 'lucide-react';
import { call } from '../lib/messaging/client.ts';
import { plural, t } from '../lib/platform/i18n.ts';
import { waitingIn } from '../lib/snapshot/queue-info.ts';
import type { Snapshot } from '../lib/snapshot/snapshot.ts';
import { attempt } from './attempt.ts';
import { type LocalDraft, useDrafts } from './composer/drafts.ts';
import styles from './header.module.css';
import { openRoom, useSidebar } from './store.ts';
import { SyncButton } from './sync/sync-button.tsx';
import { Button } from './ui/button.tsx';
import { Mark } from './ui/mark.tsx';
import { useKeyHint, useShortcuts } from './work/shortcuts.ts';

export function Header({ snapshot }: { snapshot: Snapshot | null }) {
  const room = useSidebar((state) => state.room);
  const native = useSidebar((state) => state.native);
  const waiting = snapshot ? waitingIn(snapshot.queue) : 0;
  const turn = () => openRoom(room === 'queue' ? 'story' : 'queue');
  const hint = useKeyHint();
  useShortcuts({ q: turn });
  return (
    <header className={styles.header}>
      <h1 className={styles.brand}>
        <Mark />
        <span className={styles.name}>{t('app_name')}</span>
      </h1>
      {snapshot && snapshot.policy.ceo.length > 0 && (
        <Button
          id="queue-button"
          className={styles.queue}
          aria-expanded={snapshot.post ? room === 'queue' : undefined}
          aria-keyshortcuts={hint('q')}
          onClick={turn}
        >
          {plural('sidebar_waiting', waiting)}
        </Button>
      )}
      <span className={styles.rest}>
        {snapshot && <SyncButton info={snapshot.sync} />}
        {snapshot?.post && <SaveState postId={snapshot.post.id} />}
        {snapshot && <Account snapshot={snapshot} />}
      </span>
      <Button
        look="icon"
        aria-label={t('sidebar_open_options')}
        title={t('sidebar_open_options')}
        onClick={() => attempt(() => call('open-options', {}))}
      >
        <Settings size={16} aria-hidden />
      </Button>
      {!native && (
        <Button
          look="icon"
          aria-label={t('sidebar_close')}
          title={t('sidebar_close')}
          onClick={() => attempt(() => call('close-sidebar', {}))}
        >
          <X size={17} aria-hidden />
        </Button>
      )}
    </header>
  );
}

const words: Record<LocalDraft['state'], string> = {
  dirty: 'sidebar_saving',
  saving: 'sidebar_saving',
  saved: 'sidebar_saved',
  failed: 'sidebar_not_saved',
};

function SaveState({ postId }: { postId: string }) {
  const state = useDrafts(({ byPost }) => byPost[postId]?.state);
  const empty = useDrafts(({ byPost }) => !byPost[postId]?.text);
  if (!state || (empty && state === 'saved')) return null;
  return (
    <span className={state === 'failed' ? styles.failed : styles.saved}>
      {state !== 'failed' && (
        <Check size={13} aria-hidden className={state === 'saved' ? '' : styles.going} />
      )}
      {state === 'failed' && <TriangleAlert size={13} aria-hidden />}
      <span>{t(words[state])}</span>
    </span>
  );
}

/** A reply goes out under whichever account is signed in on X: one that is not the brand's is said loudly. */
function Account({ snapshot: { page, policy } }: { snapshot: Snapshot }) {
  const { account } = page;
  if (!account) return null;
  const ours = policy.brand.some(({ handle }) => handle.toLowerCase() === account.toLowerCase());
  const title = ours ? t('sidebar_as', { handle: account }) : t('sidebar_as_other', { handle: account });
  return (
    <span className={ours ? styles.account : styles.stranger} title={title}>
      {!ours && <TriangleAlert size={13} aria-hidden />}
      {!ours && <span className="vh">{title}</span>}
      <bdi aria-hidden={!ours}>{t('sidebar_as', { handle: account })}</bdi>
    </span>
  );
}
