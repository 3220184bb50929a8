import { ShieldAlert } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import type { Desk, FlagCard } from '../../lib/policy/desks-policy.ts';
import type { Flag } from '../../lib/triage/triage.ts';
import { Button } from '../ui/button.tsx';
import { openWays } from './open.ts';
import styles from './ways.module.css';

interface FlagCardProps {
  flag: Flag;
  card: FlagCard;
  desks: readonly Desk[];
  postId: string;
}

/** What to do, what not to say, whom to tell, the clock that runs. */
export function FlagCardView({ flag, card, desks, postId }: FlagCardProps) {
  const desk = desks.find((each) => each.flags.includes(flag));
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
        <Row name={t('ways_tell')} lines={[card.tell]} />
        <Row name={t('ways_clock')} lines={card.clock ? [card.clock] : []} />
        <Row name={t('ways_sources')} lines={card.sources.length > 0 ? [card.sources.join(' · ')] : []} />
      </dl>
    </section>
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
