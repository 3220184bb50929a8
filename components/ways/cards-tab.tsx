import { t } from '../../lib/platform/i18n.ts';
import type { Ways } from '../../lib/policy/desks-policy.ts';
import { Pill } from '../ui/pill.tsx';
import { shortDate } from '../ui/time.ts';
import { FlagCardView } from './flag-card.tsx';
import type { Insight } from './insight.ts';
import styles from './ways.module.css';

interface CardsTabProps {
  insight: Insight;
  ways: Ways;
  postId: string;
}

/** The cards of the post's flags, then what the team knows of its matter. */
export function CardsTab({ insight: { flags, knowledge }, ways, postId }: CardsTabProps) {
  return (
    <>
      {flags.length + knowledge.length === 0 && <p className={styles.none}>{t('ways_cards_none')}</p>}
      {flags.map((flag) => {
        const card = ways.cards[flag];
        return card && <FlagCardView key={flag} flag={flag} card={card} desks={ways.desks} postId={postId} />;
      })}
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
