import { CloudOff, UserRound } from 'lucide-react';
import type { CustomerMatch } from '../../lib/crm/adapter.ts';
import { maskName } from '../../lib/customer/mask.ts';
import { call } from '../../lib/messaging/client.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { age, useNow } from '../ui/time.ts';
import { basesFor, ConfirmIdentity } from './confirm-identity.tsx';
import styles from './customer.module.css';
import { KnownCustomer } from './known-customer.tsx';
import { SearchCustomers } from './search-customers.tsx';
import { Section } from './section.tsx';

/** Who is this? A sure match, possible ones to confirm, or nobody and a search. */
export function Who({ snapshot, postId }: { snapshot: Snapshot; postId: string }) {
  const { matches, record, crmProblem } = snapshot;
  const possible = matches.filter(({ evidence }) => evidence !== 'x-id');
  if (record) return <KnownCustomer key={record.customer.id} record={record} matches={matches} />;
  return (
    <Section title={t('sidebar_who')}>
      {crmProblem ? (
        <Notice
          icon={<CloudOff size={15} aria-hidden />}
          action={
            <Button onClick={() => attempt(() => call('select-post', { postId }))}>
              {t('sidebar_retry')}
            </Button>
          }
        >
          {say(crmProblem)}
        </Notice>
      ) : (
        <>
          {possible.map((match) => (
            <PossibleMatch key={match.customer.id} match={match} postId={postId} />
          ))}
          {possible.length === 0 && (
            <p className={styles.nobody}>
              <UserRound size={15} aria-hidden />
              {t('sidebar_nobody')}
            </p>
          )}
          <SearchCustomers key={postId} postId={postId} />
        </>
      )}
    </Section>
  );
}

function PossibleMatch({ match, postId }: { match: CustomerMatch; postId: string }) {
  const now = useNow();
  const { customer, identity, evidence } = match;
  const key = evidence === 'handle-moved' ? 'sidebar_evidence_moved' : 'sidebar_evidence_handle';
  return (
    <div className={styles.possible}>
      <p className={styles.line}>
        <bdi className={styles.name}>{maskName(customer.name)}</bdi>
        <span className={styles.maybe}>{t('sidebar_possible')}</span>
      </p>
      <p className={styles.dim}>{t(key, { age: age(identity.at, now, 'long'), handle: identity.handle })}</p>
      <ConfirmIdentity postId={postId} customerId={customer.id} bases={basesFor(evidence)} />
    </div>
  );
}
