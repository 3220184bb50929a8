import { TriangleAlert } from 'lucide-react';
import type { Wish } from '../../lib/helper/browser-model.ts';
import type { CheckedText, Judged } from '../../lib/helper/judge.ts';
import { say, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import styles from './panels.module.css';

/** `next` in the place of `base`, the draft that it was made for. */
export interface Offer {
  wish: Wish;
  base: string;
  next: string;
  /** Both, by the background's word. */
  rules: [base: CheckedText, next: CheckedText];
  /** By a click on it; the draft may have been put back since. */
  taken: boolean;
}

interface HelperOfferProps extends Pick<Judged, 'saves' | 'findings'> {
  offer: Offer;
  /** It stands in the draft now. */
  taken: boolean;
  onTake(): void;
  onUndo(): void;
}

/** One proposal: its words, what it costs, and what the guardrails would say of it that they do not say now. */
export function HelperOffer({
  offer: { wish, next },
  taken,
  saves,
  findings,
  onTake,
  onUndo,
}: HelperOfferProps) {
  const [worst] = findings;
  const length =
    saves > 0
      ? t('composer_saves', { count: saves })
      : saves < 0
        ? t('helper_longer', { count: -saves })
        : t('helper_same');
  return (
    <li className={styles.offer}>
      <b>{t(`helper_${wish}`)}</b>
      <span className={styles.number}>{length}</span>
      <Button onClick={taken ? onUndo : onTake}>{t(taken ? 'helper_undo' : 'helper_apply')}</Button>
      {!taken && <q dir="auto">{next}</q>}
      {!taken && worst && (
        <p className={styles.old}>
          <TriangleAlert size={13} aria-hidden /> {t(`composer_level_${worst.level}`)}: {say(worst.message)}
        </p>
      )}
    </li>
  );
}
