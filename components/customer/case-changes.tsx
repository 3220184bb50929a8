import type { CaseConflict } from '../../lib/outbox/conflict.ts';
import { t } from '../../lib/platform/i18n.ts';
import { fullDate, shortDate } from '../ui/time.ts';

/** What became of a case since the specialist decided something on it: the fields, who has it, and when it was changed. */
export function CaseChanges({ conflict: { before, now, others } }: { conflict: CaseConflict }) {
  const { status, owner, updatedAt } = now;
  const statusOf = (of: string) => t(`sidebar_case_${of}`);
  const ownerOf = (of: string) => of || t('room_unowned');
  const told: string[] = [];
  if (!before) told.push(t('outbox_now', { status: statusOf(status), owner: ownerOf(owner) }));
  else {
    if (before.status !== status)
      told.push(t('outbox_changed_status', { before: statusOf(before.status), now: statusOf(status) }));
    if (before.owner !== owner)
      told.push(t('outbox_changed_owner', { before: ownerOf(before.owner), now: ownerOf(owner) }));
    told.push(...others.map((field) => t(`outbox_changed_${field}`)));
    if (told.length === 0) told.push(t('outbox_changed_unseen'));
  }
  return (
    <span data-changes>
      {told.join(' ')} {t('outbox_changed_at')}{' '}
      <time dateTime={updatedAt} title={fullDate(updatedAt)}>
        {shortDate(updatedAt)}
      </time>
    </span>
  );
}
