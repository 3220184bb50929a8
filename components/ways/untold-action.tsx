import { MessageSquareReply } from 'lucide-react';
import { useState } from 'react';
import { isUntold } from '../../lib/escalation/told.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/time.ts';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import { tellCustomer } from './escalate.ts';
import { tellWords } from './standing.ts';
import styles from './ways.module.css';

/** A desk has answered, and the customer does not know: on top of the story until somebody says that they do. */
export function UntoldAction({ snapshot: { escalations } }: { snapshot: Snapshot }) {
  const now = useNow();
  const hint = useKeyHint();
  const [busy, setBusy] = useState(false);
  // The one that has waited the longest.
  const row = escalations.findLast(isUntold);
  const told = async () => {
    if (!row || busy) return;
    setBusy(true);
    await tellCustomer(row.id);
    setBusy(false);
  };
  useShortcuts({ y: row && (() => void told()) });
  const tell = row && tellWords(row, now);
  if (!row?.back || !tell) return null;
  return (
    <div className={`${styles.owed} ${tell.late ? styles.lateWord : ''}`} data-untold={row.id}>
      <MessageSquareReply size={14} aria-hidden />
      <p>
        <bdi>{row.name}</bdi>: {t(`ways_outcome_${row.back.outcome.replaceAll('-', '_')}`)}
        {t('sidebar_list_separator')}
        <bdi>{tell.words}</bdi>
      </p>
      <Button
        className={styles.small}
        disabled={busy}
        aria-keyshortcuts={hint('y')}
        onClick={() => void told()}
      >
        {t('ways_told')}
      </Button>
    </div>
  );
}
