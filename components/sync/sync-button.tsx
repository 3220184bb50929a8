import { Check, Clock, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { SyncInfo } from '../../lib/snapshot/read-sync.ts';
import { Button } from '../ui/button.tsx';
import styles from './sync.module.css';
import { buttonId, closeSync, useSync } from './sync-store.ts';

/** What is saved within this time, in ms, is not worth a word. */
const moment = 1500;

/**
 * How much is not done anywhere, whichever post is open. Nothing is shown while all is; what needs somebody comes before
 * what goes by itself.
 */
export function SyncButton({ info: { saving, waiting, needsYou } }: { info: SyncInfo }) {
  const open = useSync((state) => state.open);
  const long = useLasting(saving > 0);
  const waits = waiting + (long ? saving : 0);
  const needs = needsYou > 0 ? plural('sync_needs', needsYou) : '';
  const rest = waits > 0 ? plural('sync_waits', waits) : '';
  const words = [needs, rest].filter(Boolean).join(t('sidebar_list_separator'));
  const said = words || t('sync_none_short');
  const Icon = needs ? TriangleAlert : waits ? Clock : Check;
  const look = needs ? styles.needs : !waits && styles.saved;
  return (
    <>
      <span role="status" className="vh">
        {words}
      </span>
      {(words || open) && (
        <Button
          id={buttonId}
          className={`${styles.button} ${look}`}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-label={`${t('sync_title')}: ${said}`}
          onClick={() => (open ? closeSync() : useSync.setState({ open: true }))}
        >
          <Icon size={13} aria-hidden />
          <span className={styles.wide}>{needs || said}</span>
          <span className={styles.narrow}>{needsYou || waits}</span>
        </Button>
      )}
    </>
  );
}

/** True once something has been so for a while. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), moment);
    return () => clearTimeout(timer);
  }, [now]);
  return lasting && now;
}
