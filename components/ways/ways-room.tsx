import { Compass, FileWarning, Scale, Siren } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import { standingOf } from '../../lib/escalation/escalation.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useNow } from '../ui/time.ts';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import { FlagCardView } from './flag-card.tsx';
import { flagsOn, type Insight, insightOf } from './insight.ts';
import { openWays, shutWays, type Tab, useOpened } from './open.ts';
import { Panel } from './panel.tsx';
import { dueWords } from './standing.ts';
import { useWays } from './use-ways.ts';
import styles from './ways.module.css';

interface RoomProps {
  snapshot: Snapshot;
  post: Post;
}

/** What fits, where it is, which of the two sides holds, and what is known: each opens its part of the panel. */
export function WaysRoom({ snapshot, post }: RoomProps) {
  const { policy, thread, record, impostor } = snapshot;
  const ways = useWays(policy);
  const now = useNow();
  const open = useOpened(({ postId }) => postId === post.id);
  const hint = useKeyHint();
  // Days are counted, not seconds.
  const today = Math.floor(now / 3_600_000);
  const insight = useMemo(
    () =>
      ways &&
      insightOf({ thread, record, policy, impostor }, post, ways, new Date(Math.max(today * 3_600_000, 0))),
    [ways, thread, record, policy, impostor, post, today],
  );
  useShortcuts({ w: () => openWays(post.id, 'paths') });
  useEffect(() => shutWays, []);
  if (!ways || !insight) return null;
  return (
    <nav className={styles.line} aria-label={t('ways_title')}>
      <Ways insight={insight} postId={post.id} keys={hint('w')} />
      <Out snapshot={snapshot} postId={post.id} now={now} />
      <Sides insight={insight} postId={post.id} />
      <Cards insight={insight} postId={post.id} />
      {open && <Panel snapshot={snapshot} post={post} ways={ways} insight={insight} />}
    </nav>
  );
}

/** On top of the story: what to do where somebody may be in danger. */
export function SafetyAlarm({ snapshot, post }: RoomProps) {
  const { policy, thread, record, impostor } = snapshot;
  const ways = useWays(policy);
  const flags = useMemo(
    () => flagsOn({ thread, record, policy, impostor }, post),
    [thread, record, policy, impostor, post],
  );
  const card = ways?.cards.safety;
  if (!ways || !card || !flags.includes('safety')) return null;
  return (
    <div className={styles.alarm}>
      <FlagCardView flag="safety" card={card} desks={ways.desks} postId={post.id} />
    </div>
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
  label?: string;
  tone?: string | undefined;
  keys?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${styles.opener} ${tone}`}
      aria-haspopup="dialog"
      aria-keyshortcuts={keys}
      aria-label={label}
      title={label}
      onClick={() => openWays(postId, tab)}
    >
      {children}
    </button>
  );
}

type LineProps = { insight: Insight; postId: string };

function Ways({ insight: { fits }, postId, keys }: LineProps & { keys: string | undefined }) {
  return (
    <Opener tab="paths" postId={postId} keys={keys} tone={fits.length > 0 ? styles.lead : ''}>
      <Compass size={13} aria-hidden />
      {fits.length > 0 ? plural('ways_fit', fits.length) : t('ways_fit_none')}
    </Opener>
  );
}

function Out({ snapshot, postId, now }: { snapshot: Snapshot; postId: string; now: number }) {
  const out = snapshot.escalations.filter((row) => !row.back && !row.refused);
  const late = out.find((row) => standingOf(row, now) === 'overdue');
  const row = late ?? out[0];
  return (
    <Opener tab="escalate" postId={postId} tone={late ? styles.bad : undefined}>
      <Siren size={13} aria-hidden />
      {row ? (
        <span className={styles.cut}>
          <bdi>{row.name}</bdi> {dueWords(row, now)}
        </span>
      ) : (
        t('ways_escalate')
      )}
    </Opener>
  );
}

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
        <span data-verdict="confirmed">✓{counts.confirmed}</span>
        <span data-verdict="contradicted">✗{counts.contradicted}</span>
        <span data-verdict="unknown">?{counts.unknown}</span>
      </span>
    </Opener>
  );
}

function Cards({ insight: { flags, knowledge }, postId }: LineProps) {
  const [flag] = flags;
  const count = flags.length + knowledge.length;
  if (count === 0) return null;
  const warns = flag ? styles.bad : knowledge.some(({ expired }) => expired) ? styles.warn : undefined;
  return (
    <Opener tab="cards" postId={postId} tone={warns} label={t('ways_cards_are', { count })}>
      <FileWarning size={13} aria-hidden />
      {flag ? <span className={styles.cut}>{t(`ways_flag_${flag}`)}</span> : count}
    </Opener>
  );
}
