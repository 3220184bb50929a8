import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CustomerRecord } from '../../lib/crm/model.ts';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import styles from './customer.module.css';
import { useReveal } from './revealed.ts';

const reasons = ['call', 'identity', 'visit', 'other'] as const;

/** Shows the private values, after the reason is on file and not before. Closing asks again the next time. */
export function Reveal({ record, summary }: { record: CustomerRecord; summary: ReactNode }) {
  const [stage, setStage] = useState<'masked' | 'asking' | 'shown'>('masked');
  const toggle = useRef<HTMLButtonElement>(null);
  const mask = () => {
    setStage('masked');
    toggle.current?.focus();
  };
  useEscape(stage !== 'masked', mask);
  useReveal(record.customer.id, stage === 'shown');

  const reveal = async (reason: string) => {
    const logged = await attempt(
      async () => {
        await call('log-reveal', { customerId: record.customer.id, reason });
        return true;
      },
      () => void reveal(reason),
    );
    if (logged) setStage('shown');
  };

  return (
    <>
      <div className={styles.line}>
        {summary}
        <Button
          ref={toggle}
          className={styles.end}
          aria-expanded={stage !== 'masked'}
          onClick={() => (stage === 'masked' ? setStage('asking') : mask())}
        >
          {stage === 'masked' ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
          {t(stage === 'shown' ? 'sidebar_hide' : stage === 'asking' ? 'sidebar_cancel' : 'sidebar_reveal')}
        </Button>
      </div>
      {stage === 'asking' && <Reason onGiven={reveal} />}
      {stage === 'shown' && <PrivateValues record={record} />}
    </>
  );
}

function Reason({ onGiven }: { onGiven: (reason: string) => void }) {
  const [reason, setReason] = useState<(typeof reasons)[number] | ''>('');
  const [other, setOther] = useState('');
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const given = reason === 'other' ? other.trim() : reason && t(`sidebar_reason_${reason}`);
  return (
    <form
      className={styles.controls}
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onGiven(given);
      }}
    >
      <select
        ref={first}
        aria-label={t('sidebar_reason')}
        value={reason}
        onChange={(event) => setReason(reasons.find((each) => each === event.target.value) ?? '')}
      >
        <option value="">{t('sidebar_reason')}</option>
        {reasons.map((each) => (
          <option key={each} value={each}>
            {t(`sidebar_reason_${each}`)}
          </option>
        ))}
      </select>
      {reason === 'other' && (
        <input
          dir="auto"
          maxLength={200}
          value={other}
          aria-label={t('sidebar_reason_text')}
          placeholder={t('sidebar_reason_text')}
          onChange={(event) => setOther(event.target.value)}
        />
      )}
      <Button type="submit" guarded look="primary" disabled={!given}>
        {t('sidebar_show')}
      </Button>
    </form>
  );
}

function PrivateValues({ record: { customer, sites, products, cases } }: { record: CustomerRecord }) {
  const rows = [
    { term: 'sidebar_name', value: customer.name },
    { term: 'sidebar_phone', value: customer.phone },
    { term: 'sidebar_email', value: customer.email },
    ...sites.map(({ street, postcode, city, region }) => ({
      term: 'sidebar_address',
      value: [street, `${postcode} ${city}`.trim(), region].filter(Boolean).join(', '),
    })),
    ...products.map(({ model, serial }) => ({
      term: 'room_serial',
      value: serial && `${serial} (${model})`,
    })),
    ...cases.map(({ number, amount }) => ({
      term: 'room_payment',
      value: amount && `${amount} (${number})`,
    })),
  ];
  return (
    <dl className={styles.private}>
      {rows.map(
        ({ term, value }) =>
          value && (
            <div key={term + value}>
              <dt>{t(term)}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
