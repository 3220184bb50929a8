import { ShieldAlert } from 'lucide-react';
import type { Offer } from '../../lib/escalation/offer-desks.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { FlagCard } from '../../lib/policy/desks-policy.ts';
import type { Flag } from '../../lib/triage/triage.ts';
import { Button } from '../ui/button.tsx';
import { openWays } from './open.ts';
import styles from './ways.module.css';

interface FlagCardProps {
  flag: Flag;
  card: FlagCard;
  offers: readonly Offer[];
  postId: string;
  /** What to do and not to do at once; the rest on demand. */
  brief?: boolean;
}

/** What to do, what not to say, whom to tell, the clock that runs. */
export function FlagCardView({ flag, card, offers, postId, brief = false }: FlagCardProps) {
  const desk = offers.find((each) => each.desk.flags.includes(flag))?.desk;
  return (
    <section className={styles.card} data-flag={flag} aria-label={t(`ways_flag_${flag}`)}>
      <div className={styles.cardHead}>
        <ShieldAlert size={14} aria-hidden />
        <h3>{t(`ways_flag_${flag}`)}</h3>
        {desk && (
          <Button
            look={flag === 'safety' ? 'primary' : 'plain'}
            className={styles.small}
            onClick={() => openWays(postId, 'escalate', { desk: desk.id })}
          >
            {t('ways_hand_to', { desk: desk.name })}
          </Button>
        )}
      </div>
      <dl>
        <Row name={t('ways_do')} lines={card.do} />
        <Row name={t('ways_dont')} lines={card.dont} />
        {!brief && <Rest card={card} />}
      </dl>
      {brief && (
        <details>
          <summary>{t('ways_rest')}</summary>
          <dl>
            <Rest card={card} />
          </dl>
        </details>
      )}
    </section>
  );
}

function Rest({ card: { tell, clock, sources } }: { card: FlagCard }) {
  return (
    <>
      <Row name={t('ways_tell')} lines={[tell]} />
      <Row name={t('ways_clock')} lines={clock ? [clock] : []} />
      <Row name={t('ways_sources')} lines={sources.length > 0 ? [sources.join(' · ')] : []} />
    </>
  );
}

function Row({ name, lines }: { name: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line} dir="auto">
          {line}
        </dd>
      ))}
    </div>
  );
}
