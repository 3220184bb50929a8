import { Lock } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { fullDate } from '../ui/time.ts';

/** A colleague has the post, by the CRM's word; here alone is it said who, since X's page must not know. */
export function TakenBy({ agent, at }: { agent: string; at: string }) {
  return (
    <Notice icon={<Lock size={15} aria-hidden />}>
      <span title={fullDate(at)}>{t('outbox_taken_by', { agent })}</span>
    </Notice>
  );
}
