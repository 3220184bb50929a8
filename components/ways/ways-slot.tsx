import { lazy, Suspense, useEffect } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { useKeyHint, useShortcuts } from '../work/shortcuts.ts';
import { FlagCardView } from './flag-card.tsx';
import { openWays, shutWays, useOpened } from './open.ts';
import styles from './ways.module.css';
import { WaysLine } from './ways-line.tsx';

// As the composer: asked for at once and waited for by nobody.
const panel = import('./panel.tsx').then(({ Panel }) => ({ default: Panel }));
const Panel = lazy(() => panel);

interface SlotProps {
  snapshot: Snapshot;
  post: Post;
}

/** One line on the ways out, and the panel that it opens. `alone`: with a row of its own, so that there is more room. */
export function WaysSlot({ snapshot, post, alone = false }: SlotProps & { alone?: boolean }) {
  const open = useOpened(({ postId }) => postId === post.id);
  const hint = useKeyHint();
  useShortcuts({ w: () => openWays(post.id, 'paths') });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was opened for one post is shut for the next
  useEffect(() => shutWays, [post.id]);
  const insight = snapshot.ways;
  if (!insight) return null;
  return (
    <>
      <WaysLine
        alone={alone}
        escalations={snapshot.escalations}
        insight={insight}
        postId={post.id}
        keys={hint('w')}
      />
      {open && (
        <Suspense fallback={null}>
          <Panel snapshot={snapshot} post={post} insight={insight} />
        </Suspense>
      )}
    </>
  );
}

/** On top of the story: what to do where somebody may be in danger; else nothing. */
export function SafetyAlarm({ snapshot, post }: SlotProps) {
  const alarm = snapshot.ways?.flags.find(({ flag }) => flag === 'safety');
  if (!snapshot.ways || !alarm) return null;
  return (
    <div className={styles.alarm}>
      <FlagCardView {...alarm} brief offers={snapshot.ways.offers} postId={post.id} />
    </div>
  );
}
