import { CloudOff, UserRound } from 'lucide-react';
import { useState } from 'react';
import { partsOf } from '../../lib/crm/key-parts.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { HeldOperation } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { fullDate, shortDate } from '../ui/time.ts';
import room from './customer.module.css';
import styles from './operation.module.css';
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
  const [open, setOpen] = useState(false);
  const [first] = rows;
  if (!first) return null;
  const Icon = first.person === null ? CloudOff : UserRound;
  return (
    <>
      <Notice
        tone="warn"
        icon={<Icon size={15} aria-hidden />}
        action={<Button onClick={crmRemedies.crm_action_set_up}>{t('crm_action_set_up')}</Button>}
      >
        <span role="status">{waitsFor(rows, first)}</span>{' '}
        <button type="button" className={room.wordButton} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'sidebar_hide' : 'sidebar_show')}
        </button>
      </Notice>
      {open && rows.map((row) => <HeldLine key={row.opId} row={row} />)}
    </>
  );
}

function HeldLine({ row: { opId, kind, createdAt, handle } }: { row: HeldOperation }) {
  const at = new Date(createdAt).toISOString();
  return (
    <div className={styles.waits}>
      <p>
        <b>{t(`room_op_${kind.replaceAll('-', '_')}`)}</b>{' '}
        <time dateTime={at} title={fullDate(at)}>
          {shortDate(at)}
        </time>
        {handle && (
          <>
            {' · '}
            <bdi>@{handle}</bdi>
          </>
        )}
      </p>
      <span className={styles.buttons}>
        <Button
          guarded
          look="quiet"
          title={t('room_let_go_hint')}
          onClick={() => attempt(() => call('dismiss-operation', { opId }))}
        >
          {t('room_let_go')}
        </Button>
      </span>
    </div>
  );
}
