import { Search } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Customer } from '../../lib/crm/model.ts';
import { call } from '../../lib/messaging/client.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { basesFor, ConfirmIdentity } from './confirm-identity.tsx';
import styles from './customer.module.css';
import { crmRemedies } from './remedies.ts';

/** `children` stands beside the field: what else can be said where nobody is found. */
export function SearchCustomers({ postId, children }: { postId: string; children?: ReactNode }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<Customer[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const latest = useRef(0);

  const search = async () => {
    const asked = text.trim();
    if (!asked) return;
    const turn = ++latest.current;
    const customers = await attempt(
      () => call('search-customers', { text: asked }),
      () => void search(),
      crmRemedies,
    );
    // An answer to an older question must not replace a newer one's.
    if (turn === latest.current && customers) setFound(customers);
  };

  return (
    <>
      <search>
        <form
          className={styles.controls}
          onSubmit={(event) => {
            event.preventDefault();
            void search();
          }}
        >
          <input
            type="search"
            dir="auto"
            value={text}
            autoComplete="off"
            aria-label={t('sidebar_search')}
            placeholder={t('room_search_by')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" aria-label={t('sidebar_search')} title={t('sidebar_search')}>
            <Search size={15} aria-hidden />
          </Button>
          {children}
        </form>
      </search>
      <p className={found?.length === 0 ? styles.dim : 'vh'} role="status">
        {found && plural('sidebar_found', found.length)}
      </p>
      {found && found.length > 0 && (
        <ul className={styles.results}>
          {found.map((customer) => (
            <li key={customer.id}>
              <button
                type="button"
                className={styles.result}
                aria-expanded={chosen === customer.id}
                onClick={() => setChosen(chosen === customer.id ? null : customer.id)}
              >
                <bdi className={styles.name}>{customer.name}</bdi>
                <bdi className={styles.dim}>
                  {[customer.email, customer.phone].filter(Boolean).join(' · ')}
                </bdi>
              </button>
              {chosen === customer.id && (
                <ConfirmIdentity postId={postId} customerId={customer.id} bases={basesFor(null)} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
