import { useEffect, useId, useRef, useState } from 'react';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';
import styles from './options.module.css';
import { saveWaiting } from './save-waiting.ts';

interface LeaveCrmProps {
  /** How many writes wait of the one who is about to sign out. */
  waiting: number;
  busy: boolean;
  onSignOut(letGo: boolean): void;
  onStay(): void;
}

/** Before signing out while something waits: it can be saved as a file, and what was saved can be deleted here. */
export function LeaveCrm({ waiting, busy, onSignOut, onStay }: LeaveCrmProps) {
  const [told, setTold] = useState('');
  const [saved, setSaved] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  const save = () =>
    saveWaiting('own').then(
      (sentence) => {
        setTold(sentence);
        setSaved(true);
      },
      (error) => setTold(say(problemOf(error))),
    );
  return (
    <fieldset
      aria-labelledby={`${id}-waits`}
      className={styles.group}
      onKeyDown={({ key }) => key === 'Escape' && onStay()}
    >
      <p id={`${id}-waits`}>{plural('leave_waiting', waiting)}</p>
      <div className={styles.buttons}>
        <Button ref={first} disabled={busy} onClick={() => void save()}>
          {t('leave_save')}
        </Button>
        <Button disabled={busy} onClick={() => onSignOut(false)}>
          {t('room_crm_sign_out')}
        </Button>
        <Button disabled={busy} onClick={onStay}>
          {t('leave_stay')}
        </Button>
      </div>
      <p role="status" className={styles.hint}>
        {told}
      </p>
      {saved && (
        <div>
          <Button disabled={busy} aria-describedby={`${id}-gone`} onClick={() => onSignOut(true)}>
            {t('leave_let_go')}
          </Button>
          <p id={`${id}-gone`} className={styles.hint}>
            {t('leave_let_go_hint')}
          </p>
        </div>
      )}
    </fieldset>
  );
}
