import { CloudOff } from 'lucide-react';
import { partsOf } from '../../lib/crm/key-parts.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { HeldOperation } from '../../lib/snapshot/snapshot.ts';
import { useSync } from '../sync/sync-store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import room from './customer.module.css';
import { crmRemedies } from './remedies.ts';

/**
 * Writes for a CRM that is not connected now: none of them is done, none goes to the CRM that is. They are sent once
 * theirs is connected again, or let go of: one by one in the list of what is not done.
 */
export function HeldOperations({ held }: { held: readonly HeldOperation[] }) {
  const crms = [...new Set(held.map(({ crm }) => crm))];
  return crms.map((crm) => (
    <HeldBy key={crm} crm={crm} count={held.filter((row) => row.crm === crm).length} />
  ));
}

function HeldBy({ crm, count }: { crm: string; count: number }) {
  const { adapter, place } = partsOf(crm);
  const name = t(`room_crm_${adapter}`);
  return (
    <Notice
      tone="warn"
      icon={<CloudOff size={15} aria-hidden />}
      action={<Button onClick={crmRemedies.crm_action_set_up}>{t('crm_action_set_up')}</Button>}
    >
      <span role="status">
        {plural('outbox_held', count, {
          crm: place ? t('outbox_crm_at', { name, place }) : name,
        })}
      </span>{' '}
      <button
        type="button"
        className={room.wordButton}
        aria-haspopup="dialog"
        onClick={() => useSync.setState({ open: true })}
      >
        {t('sidebar_show')}
      </button>
    </Notice>
  );
}
