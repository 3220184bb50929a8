import { type ReactNode, useRef, useState } from 'react';
import type { Basis } from '../../lib/crm/model.ts';
import type { Evidence } from '../../lib/identity/candidate.ts';
import { call } from '../../lib/messaging/client.ts';
import { newOperationId } from '../../lib/outbox/operation-id.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt, mayPass } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import styles from './customer.module.css';
import { identityRemedies } from './remedies.ts';

const anyone: Basis[] = ['told-us', 'reference-posted', 'public-profile'];

/** A handle on file is a basis only where this very handle is on file and nothing says that it changed hands. */
export function basesFor(evidence: Evidence | null): Basis[] {
  return evidence === 'handle' ? [...anyone, 'handle-on-file'] : anyone;
}

interface ConfirmIdentityProps {
  postId: string;
  customerId: string;
  bases: Basis[];
  /** What can be said instead. */
  children?: ReactNode;
}

/** How do you know? Without an answer there is no link: a likeness of names is not one. */
export function ConfirmIdentity({ postId, customerId, bases, children }: ConfirmIdentityProps) {
  const [basis, setBasis] = useState<Basis | ''>('');
  const [busy, setBusy] = useState(false);
  // Read by a later try, which must not confirm what was chosen before.
  const chosen = useRef(basis);
  chosen.current = basis;
  const opId = useRef<string | null>(null);

  const confirm = async () => {
    if (!chosen.current) return;
    opId.current ??= newOperationId();
    const input = { postId, customerId, basis: chosen.current, opId: opId.current };
    setBusy(true);
    await attempt(
      async () => {
        await call('confirm-identity', input).catch((error) => {
          // Refused: another try is another operation. Only one that may have been lost is sent again as it is.
          if (!mayPass(error)) opId.current = null;
          throw error;
        });
        opId.current = null;
      },
      () => void confirm(),
      identityRemedies(postId),
    );
    setBusy(false);
  };

  return (
    <div className={styles.controls}>
      <select
        aria-label={t('sidebar_basis')}
        value={basis}
        onChange={(event) => {
          setBasis(bases.find((each) => each === event.target.value) ?? '');
          opId.current = null;
        }}
      >
        <option value="">{t('sidebar_basis_choose')}</option>
        {bases.map((each) => (
          <option key={each} value={each}>
            {t(`sidebar_basis_${each.replaceAll('-', '_')}`)}
          </option>
        ))}
      </select>
      <Button guarded look="primary" disabled={!basis || busy} onClick={confirm}>
        {t('sidebar_confirm')}
      </Button>
      {children}
    </div>
  );
}
