import { useEffect, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import { dropNotifications, requestNotifications } from '../../lib/platform/notify-access.ts';
import { downloadFile } from '../options/download-file.ts';
import styles from '../options/options.module.css';
import { problemOf } from '../problem-of.ts';
import { Button } from '../ui/button.tsx';

/** What of the queue is this specialist's own choice: to be notified of danger, and their corrections as a file. */
export function QueueSettings() {
  const [on, setOn] = useState(false);
  const [told, setTold] = useState('');
  useEffect(() => {
    call('notify-safety', {}).then(
      (answer) => setOn(answer.on),
      (error) => setTold(say(problemOf(error))),
    );
  }, []);
  const run = (work: () => Promise<string>) => {
    work().then(setTold, (error) => setTold(say(problemOf(error))));
  };
  const change = async (wanted: boolean): Promise<string> => {
    // Asked for in the very turn of the click, as the browsers want it.
    if (wanted && !(await requestNotifications())) return t('queue_settings_refused');
    setOn((await call('notify-safety', { on: wanted })).on);
    if (!wanted) await dropNotifications();
    return '';
  };
  const save = async (): Promise<string> => {
    const { jsonl, count } = await call('export-corrections', {});
    downloadFile(jsonl, 'clew-corrections.jsonl', 'application/x-ndjson');
    return plural('queue_settings_exported', count);
  };
  return (
    <section aria-label={t('queue_settings_title')}>
      <fieldset className={styles.group}>
        <legend>{t('queue_settings_title')}</legend>
        <label className={styles.choice}>
          <input type="checkbox" checked={on} onChange={({ target }) => run(() => change(target.checked))} />
          <span>
            {t('queue_settings_notify')}
            <span className={styles.hint}>{t('queue_settings_notify_hint')}</span>
          </span>
        </label>
        <p className={styles.about}>{t('queue_settings_export_hint')}</p>
        <p>
          <Button onClick={() => run(save)}>{t('queue_settings_export')}</Button>
        </p>
        <p role="status" className={styles.hint}>
          {told}
        </p>
      </fieldset>
    </section>
  );
}
