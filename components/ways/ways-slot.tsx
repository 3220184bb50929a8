import { lazy, Suspense } from 'react';
import type { Post } from '../../lib/detect/post.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import styles from './slot.module.css';

// As the composer: asked for at once and waited for by nobody.
const room = import('./ways-room.tsx');
const Line = lazy(() => room.then(({ WaysRoom }) => ({ default: WaysRoom })));
const Alarm = lazy(() => room.then(({ SafetyAlarm }) => ({ default: SafetyAlarm })));

interface SlotProps {
  snapshot: Snapshot;
  post: Post;
}

/** One line on the ways out, and the panel that it opens. Its room is kept, so that nothing moves when it comes. */
export function WaysSlot(props: SlotProps) {
  return (
    <div className={styles.line}>
      <Suspense fallback={null}>
        <Line {...props} />
      </Suspense>
    </div>
  );
}

/** Above everything, where somebody may be in danger; else nothing. */
export function SafetySlot(props: SlotProps) {
  return (
    <Suspense fallback={null}>
      <Alarm {...props} />
    </Suspense>
  );
}
