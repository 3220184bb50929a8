import { Link2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { say, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './case.module.css';
import type { Linking } from './linking.ts';

/** Longer than a double click: its second half must not undo what the first did. */
const ripening = 600;

const words = { done: 'sidebar_linked', removing: 'sidebar_unlinking', pending: 'sidebar_linking' } as const;

/** In the button's place and of its size, whatever the state, so that nothing moves under the pointer. */
export function LinkStatus({ linking }: { linking: Linking }) {
  const { state, problem, waits } = linking;
  const [ripe, setRipe] = useState(state === 'done');
  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => setRipe(true), ripening);
    return () => clearTimeout(timer);
  }, [state]);
  if (state === 'failed')
    return (
      <>
        <Button guarded className={styles.linkButton} onClick={linking.retry}>
          {t('sidebar_retry')}
        </Button>
        <p className={styles.problem} role="alert">
          {problem ? say(problem) : t('sidebar_link_failed')}
        </p>
      </>
    );
  return (
    <>
      <div className={styles.linkButton}>
        <span className={state === 'done' ? styles.linked : styles.linkWait} role="status">
          {state === 'done' && <Link2 size={14} aria-hidden />}
          {t(
            waits && state !== 'done' ? 'outbox_link_waits' : state === 'none' ? words.pending : words[state],
          )}
        </span>
        {state === 'done' && !ripe && <span className={styles.undoRoom} />}
        {state === 'done' && ripe && (
          <Button
            guarded
            look="icon"
            aria-label={t('sidebar_undo')}
            title={t('sidebar_undo')}
            onClick={linking.unlink}
          >
            <Undo2 size={15} aria-hidden />
          </Button>
        )}
      </div>
      {state === 'done' && problem && (
        <p className={styles.problem} role="alert">
          {t('outbox_undo_refused')} {say(problem)}
        </p>
      )}
    </>
  );
}
