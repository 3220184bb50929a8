import { useEffect, useRef } from 'react';
import { plural, say, t } from '../../lib/platform/i18n.ts';
import type { SyncInfo } from '../../lib/snapshot/read-sync.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import styles from './sync.module.css';
import { SyncLine } from './sync-line.tsx';
import { closeSync, useSync } from './sync-store.ts';
import { useOperations } from './use-operations.ts';

/** Every write that is not done, whatever it is about, and what can be done about it. */
export function SyncPanel({ info }: { info: SyncInfo }) {
  return useSync(({ open }) => open) ? <Panel version={info.version} /> : null;
}

function Panel({ version }: { version: string }) {
  const box = useRef<HTMLDivElement>(null);
  const { rows, more, problem } = useOperations(version);
  useEscape(true, closeSync);
  useEffect(() => {
    box.current?.focus();
    // A letter typed here is no key for what lies beneath.
    const typed = (event: KeyboardEvent) => event.key.length === 1 && event.stopPropagation();
    box.current?.addEventListener('keydown', typed);
  }, []);
  // The button that was pressed may be gone with its row: the focus stays in here.
  useEffect(() => {
    if (rows && document.activeElement === document.body) box.current?.focus();
  }, [rows]);
  return (
    <div ref={box} role="dialog" aria-label={t('sync_title')} tabIndex={-1} className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('sync_title')}</h2>
        <Button look="quiet" onClick={closeSync}>
          {t('sidebar_keys_close')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {say(problem)}
        </p>
      )}
      {rows &&
        (rows.length > 0 ? (
          <ol className={styles.rows}>
            {rows.map((row) => (
              <SyncLine key={row.opId} row={row} />
            ))}
          </ol>
        ) : (
          <p className={styles.none}>{t('sync_none')}</p>
        ))}
      {more > 0 && <p className={styles.none}>{plural('sync_more', more)}</p>}
    </div>
  );
}
