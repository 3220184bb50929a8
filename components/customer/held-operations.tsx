import { CloudOff, UserRound } from 'lucide-react';
import { partsOf } from '../../lib/crm/key-parts.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { HeldOperation } from '../../lib/snapshot/snapshot.ts';
import { useSync } from '../sync/sync-store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import room from './customer.module.css';
import { crmRemedies } from './remedies.ts';

/**
 * Writes for a CRM that is not connected now, or of a person who is not signed in to the one that is: none of them is done,
 * none goes to another CRM or under another name. They are sent once theirs is connected and they are signed in again, or
 * let go of.
 */
export function HeldOperations({ held }: { held: readonly HeldOperation[] }) {
  const groups = Map.groupBy(held, ({ crm, person }) => JSON.stringify([crm, person]));
  return [...groups].map(([key, rows]) => <HeldFor key={key} rows={rows} />);
}

/** What they wait for, in a sentence; they wait for the same. */
function waitsFor(rows: readonly HeldOperation[], { crm, person }: HeldOperation): string {
  if (person) return plural('leave_held', rows.length, { name: person });
  if (person === '') return plural('leave_held_unknown', rows.length);
  const { adapter, place } = partsOf(crm);
  const name = t(`room_crm_${adapter}`);
  return plural('outbox_held', rows.length, { crm: place ? t('outbox_crm_at', { name, place }) : name });
}

function HeldFor({ rows }: { rows: readonly HeldOperation[] }) {
  const [first] = rows;
  if (!first) return null;
  const Icon = first.person === null ? CloudOff : UserRound;
  return (
    <Notice
      tone="warn"
      icon={<Icon size={15} aria-hidden />}
      action={<Button onClick={crmRemedies.crm_action_set_up}>{t('crm_action_set_up')}</Button>}
    >
      <span role="status">{waitsFor(rows, first)}</span>{' '}
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
