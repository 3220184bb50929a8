import { useEffect, useRef } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import type { Policy } from '../../lib/policy/policy.ts';
import { useSidebar } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import { closePost } from './actions.ts';
import { reasonName } from './reason-name.ts';
import { useKeyHint, useShortcuts } from './shortcuts.ts';
import styles from './work.module.css';

/** Why a post needs no reply: one key or one click. The focus goes back to where it was. */
export function CloseMenu() {
  const postId = useSidebar((state) => state.closing);
  const policy = useSidebar((state) => state.snapshot?.policy);
  return postId && policy ? <Reasons key={postId} postId={postId} policy={policy} /> : null;
}

function Reasons({ postId, policy }: { postId: string; policy: Policy }) {
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
  const reasons = policy.routing.noReply.map(({ id }) => ({ id, words: reasonName(id, policy) }));
  const pick = reasons.map(({ id, words }, place) => [
    `${place + 1}`,
    () => void closePost(postId, id, words),
  ]);
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
        {reasons.map(({ id, words }, place) => (
          <li key={id}>
            <button
              type="button"
              className={styles.reason}
              data-guarded
              aria-keyshortcuts={hint(`${place + 1}`)}
              onClick={() => closePost(postId, id, words)}
            >
              {hint('1') && <kbd aria-hidden>{place + 1}</kbd>}
              {words}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
