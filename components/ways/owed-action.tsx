import { Hourglass } from 'lucide-react';
import type { Post } from '../../lib/detect/post.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { crmRemedies } from '../customer/remedies.ts';
import { Button } from '../ui/button.tsx';
import styles from './ways.module.css';

/** A reply of the CEO's to this customer that reads as a commitment: kept on the case with one click, never explained. */
export function OwedAction({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { ways, escalations, record, link } = snapshot;
  const kept = new Set(escalations.map(({ desk }) => desk));
  const owed = ways?.owed.find(({ postId }) => !kept.has(`ceo:${postId}`));
  if (!owed) return null;
  const open = record?.cases.filter(({ status }) => status !== 'resolved' && status !== 'closed') ?? [];
  const supportCase = open.find(({ id }) => id === link?.caseId) ?? open[0];
  const keep = () => {
    if (!supportCase) return;
    const { id: caseId, customerId } = supportCase;
    const opId = newOperationId();
    const input = { postId: post.id, replyId: owed.postId, customerId, caseId, opId };
    void attempt(() => call('keep-owed', input), undefined, crmRemedies);
  };
  return (
    <div className={styles.owed} data-owed={owed.postId}>
      <Hourglass size={14} aria-hidden />
      <p dir="auto">
        {t('ways_owed_says')} “{owed.quote}”
        {!supportCase && <span className={styles.dim}> {t('ways_owed_no_case')}</span>}
      </p>
      {supportCase && (
        <Button guarded className={styles.small} onClick={keep}>
          {t('ways_owed_keep', { number: supportCase.number })}
        </Button>
      )}
    </div>
  );
}
