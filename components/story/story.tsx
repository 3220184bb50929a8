import type { Post } from '../../lib/detect/post.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Cases } from '../customer/cases.tsx';
import { OwedLine } from '../customer/owed-line.tsx';
import { Timeline } from '../customer/timeline.tsx';
import { Who } from '../customer/who.tsx';
import { OwedAction } from '../ways/owed-action.tsx';
import { SafetyAlarm, WaysSlot } from '../ways/ways-slot.tsx';
import styles from './layout.module.css';
import { PostCard } from './post-card.tsx';

/** Who is this, what happened: everything above the composer. Keyed by post, so that nothing opened stays open. */
export function Story({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { record } = snapshot;
  return (
    <div key={post.id} className={styles.story}>
      <div className={styles.top}>
        <SafetyAlarm snapshot={snapshot} post={post} />
        <OwedAction snapshot={snapshot} post={post} />
        <PostCard snapshot={snapshot} post={post} />
        <Who snapshot={snapshot} post={post} />
        {record && <OwedLine record={record} post={post} />}
        {record ? (
          <Cases
            snapshot={snapshot}
            record={record}
            post={post}
            ways={<WaysSlot snapshot={snapshot} post={post} />}
          />
        ) : (
          <WaysSlot alone snapshot={snapshot} post={post} />
        )}
      </div>
      {record && <Timeline key={record.customer.id} record={record} post={post} />}
    </div>
  );
}
