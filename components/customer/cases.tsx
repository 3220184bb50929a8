import { useState } from 'react';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { CaseCard, LinkStatus } from './case-card.tsx';
import styles from './customer.module.css';
import { useLinking } from './linking.ts';

const shownAtFirst = 2;

/** The customer's open cases; the one that the post is linked to comes first, and stays when it is closed. */
export function Cases({
  snapshot,
  record,
  postId,
}: {
  snapshot: Snapshot;
  record: CustomerRecord;
  postId: string;
}) {
  const [all, setAll] = useState(false);
  const linking = useLinking(snapshot.link, postId);
  const linkedTo = linking.caseId;
  const cases = record.cases
    .filter(({ id, status }) => id === linkedTo || (status !== 'resolved' && status !== 'closed'))
    .sort((a, b) => Number(b.id === linkedTo) - Number(a.id === linkedTo));
  const shown = all ? cases : cases.slice(0, shownAtFirst);
  const elsewhere = linkedTo !== null && !cases.some(({ id }) => id === linkedTo);
  return (
    <div className={styles.cases}>
      {elsewhere && (
        <div className={styles.case}>
          <span className={styles.title}>{t('sidebar_linked_elsewhere')}</span>
          <LinkStatus linking={linking} />
        </div>
      )}
      {cases.length === 0 && !elsewhere && <p className={styles.dim}>{t('sidebar_no_cases')}</p>}
      {cases.length > 0 && (
        <ul className={styles.cases} aria-label={t('sidebar_cases')}>
          {shown.map((each) => (
            <CaseCard key={each.id} supportCase={each} linking={linking} />
          ))}
        </ul>
      )}
      {cases.length > shownAtFirst && !all && (
        <button type="button" className={styles.moreButton} onClick={() => setAll(true)}>
          {plural('sidebar_more_cases', cases.length - shownAtFirst)}
        </button>
      )}
    </div>
  );
}
