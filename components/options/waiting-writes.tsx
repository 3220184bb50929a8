import { useEffect, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';
import styles from './options.module.css';
import { saveWaiting } from './save-waiting.ts';

/** What has not reached its CRM, whosever it is: how many, and as a file. Looked at again with each change of `after`. */
export function WaitingWrites({ after }: { after: unknown }) {
  const [all, setAll] = useState(0);
  const [told, setTold] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `after` is when to look again.
  useEffect(() => {
    let left = false;
    setTold('');
    call('list-waiting', {}).then(
      (answer) => !left && setAll(answer.all),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [after]);
  if (all === 0) return null;
  const save = () => saveWaiting('all').then(setTold, (error) => setTold(say(problemOf(error))));
  return (
    <section className={styles.form} aria-labelledby="crm-waiting">
      <h3 id="crm-waiting">{t('leave_title')}</h3>
      <p className={styles.about}>{plural('leave_all', all)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => void save()}>{t('leave_save')}</Button>
      </div>
      <p role="status" className={styles.hint}>
        {told}
      </p>
    </section>
  );
}
