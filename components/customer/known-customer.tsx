import { Fragment } from 'react';
import type { CustomerMatch } from '../../lib/crm/adapter.ts';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { initials, maskName } from '../../lib/customer/mask.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Pill } from '../ui/pill.tsx';
import { fullDate } from '../ui/time.ts';
import styles from './customer.module.css';
import { Reveal } from './reveal.tsx';
import { Section } from './section.tsx';

/** A customer known for certain. Name and contact stay masked until somebody says why they need them. */
export function KnownCustomer({ record, matches }: { record: CustomerRecord; matches: CustomerMatch[] }) {
  const { customer, sites, products } = record;
  const identity = matches.find((match) => match.customer.id === customer.id)?.identity;
  const models = products.map(({ model, quantity }) => (quantity > 1 ? `${model} ×${quantity}` : model));
  const centres = [...new Set(sites.map(({ serviceCentre }) => serviceCentre).filter(Boolean))];
  const facts = [
    ...models,
    customer.since && t('sidebar_since', { year: customer.since.slice(0, 4) }),
    ...centres,
  ].filter(Boolean);
  return (
    <Section title={t('sidebar_who')}>
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
            <Pill
              tone="ok"
              title={
                identity &&
                t('sidebar_known_how', {
                  agent: identity.agent,
                  basis: t(`sidebar_basis_${identity.basis.replaceAll('-', '_')}`),
                  date: fullDate(identity.at),
                })
              }
            >
              {t('sidebar_by_x_id')}
            </Pill>
          </>
        }
      />
      <p className={styles.facts}>
        {facts.map((fact, place) => (
          <Fragment key={fact}>
            {place > 0 && ' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </p>
    </Section>
  );
}
