import { Fragment, useState } from 'react';
import type { CustomerRecord, Identity } from '../../lib/crm/model.ts';
import { initials, maskName } from '../../lib/customer/mask.ts';
import type { Post } from '../../lib/detect/post.ts';
import type { Candidate } from '../../lib/identity/candidate.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { OperationInfo } from '../../lib/snapshot/snapshot.ts';
import { Pill } from '../ui/pill.tsx';
import { fullDate, shortDate } from '../ui/time.ts';
import styles from './customer.module.css';
import { Reveal } from './reveal.tsx';
import { takeBack } from './taken-back.tsx';

interface KnownCustomerProps {
  record: CustomerRecord;
  matches: readonly Candidate[];
  post: Post;
  operations?: readonly OperationInfo[];
}

/** A customer known for certain. Name and contact stay masked until somebody says why they need them. */
export function KnownCustomer({ record, matches, post, operations = [] }: KnownCustomerProps) {
  const { customer } = record;
  const waits = operations.some(({ kind, state }) => kind === 'remove-identity' && state !== 'failed');
  const match = matches.find((one) => one.customer.id === customer.id);
  const identity = match?.identity ?? null;
  return (
    <>
      <Reveal
        record={record}
        summary={
          <>
            <span className={styles.face} aria-hidden>
              {initials(customer.name)}
            </span>
            <span className="vh">{t('sidebar_masked', { initials: initials(customer.name) })}</span>
            <bdi className={styles.name} aria-hidden>
              {maskName(customer.name)}
            </bdi>
            <Pill tone="ok">{t('sidebar_by_x_id')}</Pill>
          </>
        }
      />
      <Facts record={record} />
      {identity && (
        <HowKnown
          record={record}
          identity={identity}
          holders={match?.holders ?? 1}
          post={post}
          waits={waits}
        />
      )}
    </>
  );
}

const placesShown = 3;

function Facts({ record: { customer, products, sites } }: { record: CustomerRecord }) {
  const models = products.map(({ model, quantity }) => (quantity > 1 ? `${model} ×${quantity}` : model));
  const places = placesOf(sites);
  const facts = [
    ...models,
    customer.since && t('sidebar_since', { year: customer.since.slice(0, 4) }),
    ...places.slice(0, placesShown),
    places.length > placesShown && plural('room_more_places', places.length - placesShown),
  ].filter(Boolean);
  return (
    <p className={styles.facts}>
      {facts.map((fact, place) => (
        // Two of one model are two facts.
        // biome-ignore lint/suspicious/noArrayIndexKey: they keep their places
        <Fragment key={place}>
          {place > 0 && ' · '}
          <bdi>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

/** Each site by its town, region and service centre; streets stay masked. Two that read alike are counted. */
function placesOf(sites: CustomerRecord['sites']): string[] {
  const counts = new Map<string, number>();
  for (const { city, region, serviceCentre } of sites) {
    const centre =
      region && serviceCentre
        ? t('room_region_centre', { region, centre: serviceCentre })
        : region || serviceCentre;
    const place = [city, centre].filter(Boolean).join(t('sidebar_list_separator'));
    if (place) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].map(([place, count]) => (count > 1 ? `${place} ×${count}` : place));
}

interface HowKnownProps {
  record: CustomerRecord;
  identity: Identity;
  /** How many customers hold this X account: of more than one, this one was chosen. */
  holders: number;
  post: Post;
  /** That it is wrong was said, and has not reached the CRM. */
  waits: boolean;
}

/** On what word it is known, whose and since when; the person's other handles; and that it is wrong. */
function HowKnown({ record, identity, holders, post, waits }: HowKnownProps) {
  const [busy, setBusy] = useState(false);
  const { basis, agent, at, handle } = identity;
  const same = (other: string) => other.toLowerCase() === post.author.handle.toLowerCase();
  const others = [
    ...new Set(
      record.identities
        .filter(({ id, handle: other }) => id !== identity.id && !same(other))
        .map((other) => `@${other.handle}`),
    ),
  ];
  const notThis = async () => {
    setBusy(true);
    await takeBack(post.id, record.customer.name, identity, holders > 1);
    setBusy(false);
  };
  return (
    <div className={styles.how}>
      <p>
        <span title={fullDate(at)}>
          {t(`sidebar_basis_${basis.replaceAll('-', '_')}`)} · <bdi>{agent || t('room_somebody')}</bdi>
          {t('sidebar_list_separator')}
          <bdi>{shortDate(at)}</bdi>
        </span>
        {holders > 1 && <span className={styles.renamed}> {plural('room_shared_chosen', holders)}</span>}
        {handle && post.author.handle && !same(handle) && (
          <span className={styles.renamed}> {t('room_was', { handle })}</span>
        )}
        {others.length > 0 && (
          <span> {t('room_also', { handles: others.join(t('sidebar_list_separator')) })}</span>
        )}
      </p>
      {waits ? (
        <span role="status">{t('outbox_identity_waits')}</span>
      ) : (
        <button type="button" data-guarded className={styles.wordButton} disabled={busy} onClick={notThis}>
          {t('room_not_this')}
        </button>
      )}
    </div>
  );
}
