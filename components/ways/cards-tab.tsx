import { t } from '../../lib/platform/i18n.ts';
import type { Insight } from '../../lib/ways/insight.ts';
import { Pill } from '../ui/pill.tsx';
import { shortDate } from '../ui/time.ts';
import { FlagCardView } from './flag-card.tsx';
import styles from './ways.module.css';

interface CardsTabProps {
  insight: Insight;
  postId: string;
}

/** The cards of the post's flags, then what the team knows of its matter. */
export function CardsTab({ insight: { flags, knowledge, offers }, postId }: CardsTabProps) {
  return (
    <>
      {flags.length + knowledge.length === 0 && <p className={styles.none}>{t('ways_cards_none')}</p>}
      {flags.map((each) => (
        <FlagCardView key={each.flag} {...each} offers={offers} postId={postId} />
      ))}
      {knowledge.map(({ card, expired }) => (
        <section key={card.id} className={styles.part} data-knowledge={card.id} aria-label={card.title}>
          <div className={styles.partHead}>
            <h3 dir="auto">{card.title}</h3>
            {card.sample && <Pill title={t('ways_sample_about')}>{t('ways_sample')}</Pill>}
          </div>
          <p dir="auto">{card.text}</p>
          <p className={expired ? styles.expired : styles.dim}>
            {expired
              ? t('ways_expired', { day: shortDate(card.expires), verifier: card.verifier })
              : t('ways_verified', { day: shortDate(card.verifiedOn), verifier: card.verifier })}
          </p>
        </section>
      ))}
    </>
  );
}
