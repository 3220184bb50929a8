import { Compass, FileWarning, Scale, Siren } from 'lucide-react';
import type { ReactNode } from 'react';
import { standingOf } from '../../lib/escalation/escalation.ts';
import type { EscalationInfo } from '../../lib/escalation/overdue.ts';
import { isUntold } from '../../lib/escalation/told.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Insight } from '../../lib/ways/insight.ts';
import { useNow } from '../ui/time.ts';
import { openWays, type Tab } from './open.ts';
import { dueWords, shortWords, tellWords } from './standing.ts';
import styles from './ways.module.css';

interface WaysLineProps {
  alone: boolean;
  escalations: readonly EscalationInfo[];
  insight: Insight;
  postId: string;
  /** The single key that opens the first. */
  keys: string | undefined;
}

/** What fits, where it is, how the two sides stand, and what is known: each opens its part of the panel. */
export function WaysLine({ alone, escalations, insight, postId, keys }: WaysLineProps) {
  return (
    <nav className={`${styles.line} ${alone ? styles.alone : ''}`} aria-label={t('ways_title')}>
      <Ways insight={insight} postId={postId} keys={keys} />
      <Out escalations={escalations} postId={postId} />
      <Sides insight={insight} postId={postId} />
      <Cards insight={insight} postId={postId} />
    </nav>
  );
}

function Opener({
  tab,
  postId,
  label,
  tone = '',
  keys,
  children,
}: {
  tab: Tab;
  postId: string;
  label: string;
  tone?: string | undefined;
  keys?: string | undefined;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${styles.opener} ${tone}`}
      aria-haspopup="dialog"
      aria-keyshortcuts={keys}
      title={label}
      onClick={() => openWays(postId, tab)}
    >
      <span className="vh">{label}</span>
      {children}
    </button>
  );
}

type LineProps = { insight: Insight; postId: string };

function Ways({ insight: { fits }, postId, keys }: LineProps & { keys: string | undefined }) {
  const label = fits.length > 0 ? plural('ways_fit', fits.length) : t('ways_fit_none');
  return (
    <Opener
      tab="paths"
      postId={postId}
      keys={keys}
      label={label}
      tone={fits.length > 0 ? styles.lead : undefined}
    >
      <Compass size={13} aria-hidden />
      <span aria-hidden>{fits.length}</span>
    </Opener>
  );
}

/** Where it went: the one that is overdue before all others, then what the customer is to be told; else the way to a desk. */
function Out({ escalations, postId }: { escalations: readonly EscalationInfo[]; postId: string }) {
  const now = useNow();
  const out = escalations.filter((row) => !row.back && !row.refused);
  const late = out.find((row) => standingOf(row, now) === 'overdue');
  const untold = escalations.filter(isUntold);
  const overdue = untold.find((each) => tellWords(each, now)?.late);
  const row = late ?? overdue ?? out[0] ?? untold.at(-1);
  const tell = row && tellWords(row, now);
  const words = tell?.words ?? (row ? dueWords(row, now) : t('ways_escalate'));
  const label = row ? `${row.name}: ${words}` : words;
  return (
    <Opener
      tab="escalate"
      postId={postId}
      label={label}
      tone={`${styles.shrinks} ${late || tell?.late ? styles.bad : tell ? styles.warn : ''}`}
    >
      <Siren size={13} aria-hidden />
      <span className={styles.label} aria-hidden>
        {words}
      </span>
      {/* Where there is no room for the words, the time and the color tell. */}
      {row && (
        <span className={styles.short} aria-hidden>
          {shortWords(row, now)}
        </span>
      )}
    </Opener>
  );
}

const signs = { confirmed: '✓', contradicted: '✗', unknown: '?' } as const;
const verdicts = ['confirmed', 'contradicted', 'unknown'] as const;

function Sides({ insight: { sides }, postId }: LineProps) {
  const count = (verdict: string) => sides.filter((side) => side.verdict === verdict).length;
  if (sides.length === 0) return null;
  const counts = {
    confirmed: count('confirmed'),
    contradicted: count('contradicted'),
    unknown: count('unknown'),
  };
  return (
    <Opener tab="sides" postId={postId} label={t('ways_sides_are', counts)}>
      <Scale size={13} aria-hidden />
      <span className={styles.counts} aria-hidden>
        {verdicts
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <span key={verdict} data-verdict={verdict}>
              {signs[verdict]}
              {counts[verdict]}
            </span>
          ))}
      </span>
    </Opener>
  );
}

function Cards({ insight: { flags, knowledge }, postId }: LineProps) {
  const [first] = flags;
  const count = flags.length + knowledge.length;
  if (count === 0) return null;
  const tone = first ? styles.bad : knowledge.some(({ expired }) => expired) ? styles.warn : undefined;
  const names = flags.map(({ flag }) => t(`ways_flag_${flag}`)).join(t('sidebar_list_separator'));
  const label = first ? `${t('ways_cards_are', { count })}: ${names}` : t('ways_cards_are', { count });
  return (
    <Opener tab="cards" postId={postId} tone={tone} label={label}>
      <FileWarning size={13} aria-hidden />
      <span aria-hidden>{count}</span>
      {first && (
        <span className={styles.label} aria-hidden>
          {t(`ways_flag_${first.flag}`)}
        </span>
      )}
    </Opener>
  );
}
