import type { CaseConflict } from '../../lib/outbox/conflict.ts';
import { t } from '../../lib/platform/i18n.ts';
import { fullDate, shortDate } from '../ui/time.ts';

const fieldWords = {
  title: 'outbox_field_title',
  orderNumber: 'outbox_field_order_number',
  amount: 'outbox_field_amount',
  dueOn: 'outbox_field_due_on',
} as const;

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
    const fields = others.map((field) => t(fieldWords[field])).join(t('sidebar_list_separator'));
    if (fields) told.push(t('outbox_changed_others', { fields }));
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
