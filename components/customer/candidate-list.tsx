import { UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Candidate } from '../../lib/identity/candidate.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { CandidateCard } from './candidate-card.tsx';
import styles from './customer.module.css';

const shownAtFirst = 3;

/** Everybody who may be the author, the strongest evidence first. One is open by itself; of several, whom one asks for. */
export function CandidateList({ candidates, postId }: { candidates: readonly Candidate[]; postId: string }) {
  const [all, setAll] = useState(false);
  const only = candidates.length === 1 ? (candidates[0]?.customer.id ?? null) : null;
  const [open, setOpen] = useState<string | null>(null);
  if (candidates.length === 0)
    return (
      <p className={styles.nobody}>
        <UserRound size={15} aria-hidden />
        {t('sidebar_nobody')}
      </p>
    );
  const shared = candidates.find(({ evidence }) => evidence === 'x-id-shared')?.holders;
  const shown = all ? candidates : candidates.slice(0, shownAtFirst);
  return (
    <>
      {shared !== undefined && <Notice tone="warn">{plural('room_shared_account', shared)}</Notice>}
      <ul className={styles.candidates} aria-label={t('room_candidates')}>
        {shown.map((candidate) => {
          const { id } = candidate.customer;
          return (
            <CandidateCard
              key={id}
              candidate={candidate}
              postId={postId}
              open={only === id || open === id}
              onToggle={only === id ? null : () => setOpen(open === id ? null : id)}
            />
          );
        })}
      </ul>
      {candidates.length > shownAtFirst && !all && (
        <button type="button" className={styles.moreButton} onClick={() => setAll(true)}>
          {plural('room_more_candidates', candidates.length - shownAtFirst)}
        </button>
      )}
    </>
  );
}
