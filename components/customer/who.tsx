import type { Post } from '../../lib/detect/post.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useFreshKey } from '../ui/fresh-key.ts';
import { Pill } from '../ui/pill.tsx';
import { CandidateList } from './candidate-list.tsx';
import { CrmAge, CrmProblem } from './crm-state.tsx';
import styles from './customer.module.css';
import { HeldOperations } from './held-operations.tsx';
import { KnownCustomer } from './known-customer.tsx';
import { NotCustomer, SayNotCustomer } from './not-customer.tsx';
import { OperationLine } from './operation-line.tsx';
import { SearchCustomers } from './search-customers.tsx';
import { Section } from './section.tsx';
import { TakenBack } from './taken-back.tsx';
import { TakenBy } from './taken-by.tsx';
import { WhoSkeleton } from './who-skeleton.tsx';

const withCases = ['create-case', 'link-post', 'unlink-post'];

/** Who is this? A sure match; or possible ones to confirm, a word that there is none, nobody and a search. */
export function Who({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { matches, record, crmProblem, crmFetchedAt, operations, held, takenBy } = snapshot;
  // What is about a case or a link is shown there; with no record there are none.
  const here = operations.filter(({ kind, caseId }) => !record || (!caseId && !withCases.includes(kind)));
  const key = useFreshKey(record?.customer.id ?? '');
  const aside = crmProblem ? undefined : <CrmAge key={post.id} postId={post.id} fetchedAt={crmFetchedAt} />;
  return (
    <Section title={t('sidebar_who')} aside={aside}>
      <HeldOperations held={held} />
      {takenBy && <TakenBy {...takenBy} />}
      {crmProblem && <CrmProblem problem={crmProblem} postId={post.id} fetchedAt={crmFetchedAt} />}
      {record ? (
        <KnownCustomer key={key} record={record} matches={matches} post={post} operations={operations} />
      ) : (
        <Unsure snapshot={snapshot} post={post} />
      )}
      {here.map((operation) => (
        <OperationLine key={operation.opId} operation={operation} />
      ))}
    </Section>
  );
}

function Unsure({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { matches, notCustomer, crmProblem, crmLoading, crmFetchedAt, operations } = snapshot;
  const sure = matches.find(({ evidence }) => evidence === 'x-id');
  if (notCustomer && !sure) return <NotCustomer answer={notCustomer} postId={post.id} />;
  if (crmLoading && matches.length === 0) return <WhoSkeleton key={post.id} />;
  if (sure) {
    if (crmLoading) return <WhoSkeleton key={post.id} />;
    return (
      <p className={styles.line}>
        <bdi className={styles.name}>{sure.customer.name}</bdi>
        <Pill tone="ok">{t('sidebar_by_x_id')}</Pill>
        {!crmProblem && <span className={styles.dim}>{t('room_record_gone')}</span>}
      </p>
    );
  }
  // A CRM that never said anything says nothing of who it is not, either.
  if (crmProblem && crmFetchedAt === null && matches.length === 0) return null;
  return (
    <>
      <TakenBack postId={post.id} operations={operations} />
      <CandidateList candidates={matches} postId={post.id} />
      <SearchCustomers key={post.id} postId={post.id}>
        <SayNotCustomer postId={post.id} />
      </SearchCustomers>
    </>
  );
}
