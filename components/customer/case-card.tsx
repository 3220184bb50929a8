import { Link2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Case } from '../../lib/crm/model.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { age, fullDate, useNow } from '../ui/time.ts';
import styles from './customer.module.css';
import type { Linking } from './linking.ts';

const tones = { open: 'plain', waiting: 'warn', escalated: 'bad', resolved: 'ok', closed: 'ok' } as const;

export function CaseCard({ supportCase, linking }: { supportCase: Case; linking: Linking }) {
  const now = useNow();
  const { id, number, title, status, owner, openedAt } = supportCase;
  const mine = linking.caseId === id;
  const busy = linking.caseId !== null && linking.state !== 'failed';
  return (
    <li className={`${styles.case} ${mine ? (styles[linking.state] ?? '') : ''}`}>
      <div className={styles.caseText}>
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={styles.dim}>
          <Pill tone={tones[status]}>{t(`sidebar_case_${status}`)}</Pill> <bdi>{number}</bdi>
          {' · '}
          {owner && (
            <>
              <bdi>{owner}</bdi>
              {' · '}
            </>
          )}
          <time dateTime={openedAt} title={fullDate(openedAt)}>
            {age(openedAt, now)}
          </time>
        </p>
      </div>
      {mine ? (
        <LinkStatus linking={linking} />
      ) : (
        <Button
          guarded
          look={busy ? 'plain' : 'primary'}
          className={styles.linkButton}
          disabled={busy}
          aria-label={t('sidebar_link_to', { number })}
          onClick={() => linking.link(supportCase.customerId, id)}
        >
          {t('sidebar_link')}
        </Button>
      )}
    </li>
  );
}

/** Longer than a double click: its second half must not undo what the first did. */
const ripening = 600;

/** In the button's place and of its size, whatever the state, so that nothing moves under the pointer. */
export function LinkStatus({ linking }: { linking: Linking }) {
  const { state, problem } = linking;
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
    <div className={styles.linkButton}>
      <span className={state === 'done' ? styles.linked : styles.linkWait} role="status">
        {state === 'done' && <Link2 size={14} aria-hidden />}
        {t(
          state === 'done'
            ? 'sidebar_linked'
            : state === 'removing'
              ? 'sidebar_unlinking'
              : 'sidebar_linking',
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
  );
}
