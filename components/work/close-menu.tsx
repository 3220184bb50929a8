import { useEffect, useRef } from 'react';
import { closeReasons } from '../../lib/db/close-reasons.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useSidebar } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { closePost } from './actions.ts';
import { useKeyHint, useShortcuts } from './shortcuts.ts';
import styles from './work.module.css';

/** Why a post needs no reply: one key or one click. The focus goes back to where it was. */
export function CloseMenu() {
  const postId = useSidebar((state) => state.closing);
  return postId ? <Reasons key={postId} postId={postId} /> : null;
}

function Reasons({ postId }: { postId: string }) {
  const box = useRef<HTMLDivElement>(null);
  const leave = () => useSidebar.setState({ closing: null });
  useEscape(true, leave);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector<HTMLElement>('ol button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const pick = closeReasons.map((reason, place) => [`${place + 1}`, () => void closePost(postId, reason)]);
  useShortcuts(Object.fromEntries(pick));
  const hint = useKeyHint();
  return (
    <div ref={box} role="dialog" aria-label={t('sidebar_close_why')} className={styles.menu}>
      <div className={styles.menuHead}>
        <h2>{t('sidebar_close_why')}</h2>
        <Button look="quiet" onClick={leave}>
          {t('sidebar_cancel')}
        </Button>
      </div>
      <ol className={styles.reasons}>
        {closeReasons.map((reason, place) => (
          <li key={reason}>
            <button
              type="button"
              className={styles.reason}
              data-guarded
              aria-keyshortcuts={hint(`${place + 1}`)}
              onClick={() => closePost(postId, reason)}
            >
              {hint('1') && <kbd aria-hidden>{place + 1}</kbd>}
              {t(`sidebar_close_${reason.replaceAll('-', '_')}`)}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
