import { Undo2 } from 'lucide-react';
import type { Case } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './case.module.css';
import type { Giving } from './giving.ts';

interface CaseOwnerProps {
  supportCase: Case;
  /** The specialist has it. */
  own: boolean;
  giving: Giving;
}

/** Who has the case, as the CRM says; whom it is on its way to; and, once it came to them, the way back. */
export function CaseOwner({ supportCase: { number, owner }, own, giving }: CaseOwnerProps) {
  const { onItsWay, done, back, undo } = giving;
  const moving =
    onItsWay !== undefined && t('assign_on_its_way', { name: onItsWay?.name ?? t('assign_nobody') });
  const undoing =
    back !== undefined &&
    (back ? t('assign_undo', { name: back.name }) : t('assign_undo_nobody', { number }));
  return (
    <>
      <bdi className={styles.owner} title={owner || undefined}>
        {moving || (own ? t('room_mine') : owner || t('room_unowned'))}
      </bdi>
      <span className="vh" role="status">
        {done && t('assign_done', { name: done.name })}
        {done === null && t('assign_taken')}
      </span>
      {undoing && (
        <Button
          look="icon"
          guarded
          className={styles.undo}
          aria-label={undoing}
          title={undoing}
          onClick={undo}
        >
          <Undo2 size={14} aria-hidden />
        </Button>
      )}
    </>
  );
}
