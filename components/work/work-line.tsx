import { Hand, MinusCircle, Undo2 } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Button } from '../ui/button.tsx';
import { askWhy, claimPost, reopenPost, undoLast } from './actions.ts';
import { reasonName } from './reason-name.ts';
import { useKeyHint, useShortcuts } from './shortcuts.ts';
import { StatePill } from './state-pill.tsx';
import styles from './work.module.css';

/** Where the work on the open post stands, and the two ways to say so: mine, or nothing to reply. */
export function WorkLine({ snapshot, postId }: { snapshot: Snapshot; postId: string }) {
  const { state, claimed, closed } = snapshot;
  const claim = () => void claimPost(postId, !claimed);
  const hint = useKeyHint();
  useShortcuts({ e: () => askWhy(postId), c: claim, u: undoLast });
  return (
    <div className={styles.line}>
      <StatePill state={state} />
      {closed && <span className={styles.why}>{reasonName(closed, snapshot.policy)}</span>}
      <span className={styles.buttons}>
        <Button look="quiet" guarded aria-pressed={claimed} aria-keyshortcuts={hint('c')} onClick={claim}>
          <Hand size={14} aria-hidden />
          {t(claimed ? 'sidebar_give_back' : 'sidebar_claim')}
        </Button>
        {closed ? (
          <Button look="quiet" guarded onClick={() => reopenPost(postId)}>
            <Undo2 size={14} aria-hidden />
            {t('sidebar_reopen')}
          </Button>
        ) : (
          <Button
            look="quiet"
            aria-keyshortcuts={hint('e')}
            aria-haspopup="dialog"
            onClick={() => askWhy(postId)}
          >
            <MinusCircle size={14} aria-hidden />
            {t('sidebar_no_reply')}
          </Button>
        )}
      </span>
    </div>
  );
}
