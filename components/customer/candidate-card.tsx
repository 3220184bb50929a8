import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import type { Candidate, Evidence } from '../../lib/identity/candidate.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { Pill } from '../ui/pill.tsx';
import { age, useNow } from '../ui/time.ts';
import { basesFor, ConfirmIdentity } from './confirm-identity.tsx';
import styles from './customer.module.css';
import { sayNotThis } from './not-customer.tsx';

/** How much each is worth, beside its words: no colour says that somebody is sure. */
const tones = {
  'x-id': 'accent',
  'x-id-shared': 'warn',
  handle: 'accent',
  reference: 'accent',
  'handle-moved': 'bad',
  'name-city': 'warn',
} as const satisfies Record<Evidence, string>;

interface CandidateCardProps {
  candidate: Candidate;
  postId: string;
  open: boolean;
  /** Null where it is the only one, and always open. */
  onToggle: (() => void) | null;
}

/** Somebody who may be the author: their masked name, what speaks for it, and what that is worth. */
export function CandidateCard({ candidate, postId, open, onToggle }: CandidateCardProps) {
  const bodyId = useId();
  const { customer, evidence } = candidate;
  const head = (
    <>
      <bdi className={styles.name}>{customer.name}</bdi>
      <Pill tone={tones[evidence]}>{t(`room_evidence_${evidence.replaceAll('-', '_')}`)}</Pill>
    </>
  );
  return (
    <li className={styles.possible}>
      {onToggle ? (
        <button
          type="button"
          className={styles.candidateHead}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          {head}
          <ChevronDown size={14} aria-hidden className={styles.chevron} />
        </button>
      ) : (
        <p className={styles.line}>{head}</p>
      )}
      <div id={bodyId} hidden={!open} className={styles.candidateBody}>
        {open && (
          <>
            <p className={evidence === 'handle-moved' ? styles.warning : styles.dim}>
              <Weight candidate={candidate} />
            </p>
            <ConfirmIdentity postId={postId} customerId={customer.id} bases={basesFor(evidence)}>
              <Button guarded onClick={() => sayNotThis(postId, customer.id, customer.name)}>
                {t('room_not_this')}
              </Button>
            </ConfirmIdentity>
          </>
        )}
      </div>
    </li>
  );
}

function Weight({ candidate: { evidence, identity, detail, customer } }: { candidate: Candidate }) {
  const now = useNow();
  const hint = [customer.email, customer.phone].filter(Boolean).join(' · ');
  if (evidence === 'x-id-shared')
    return (
      <>
        {t('room_weight_shared')} {hint && <bdi>{hint}</bdi>}
      </>
    );
  if (identity) {
    const said = { handle: identity.handle, age: age(identity.at, now, 'long') };
    return t(evidence === 'handle-moved' ? 'sidebar_evidence_moved' : 'sidebar_evidence_handle', said);
  }
  const sentence =
    evidence === 'reference'
      ? t('room_weight_reference', { reference: detail ?? '' })
      : t('room_weight_name_city', { city: detail ?? '' });
  return (
    <>
      {sentence} {hint && <bdi>{hint}</bdi>}
    </>
  );
}
