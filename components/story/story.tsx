import type { Post } from '../../lib/detect/post.ts';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { Cases } from '../customer/cases.tsx';
import { OwedLine } from '../customer/owed-line.tsx';
import { Timeline } from '../customer/timeline.tsx';
import { Who } from '../customer/who.tsx';
import { useFreshKey } from '../ui/fresh-key.ts';
import { OwedAction } from '../ways/owed-action.tsx';
import { UntoldAction } from '../ways/untold-action.tsx';
import { SafetyAlarm, WaysSlot } from '../ways/ways-slot.tsx';
import styles from './layout.module.css';
import { PostCard } from './post-card.tsx';

/** Who is this, what happened: everything above the composer. Nothing that was opened for one post is open for the next. */
export function Story({ snapshot, post }: { snapshot: Snapshot; post: Post }) {
  const { record } = snapshot;
  const key = useFreshKey(post.id);
  return (
    <div key={key} className={styles.story}>
      <div className={styles.top}>
        <SafetyAlarm snapshot={snapshot} post={post} />
        <OwedAction snapshot={snapshot} post={post} />
        <UntoldAction snapshot={snapshot} />
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
      {record && <Timeline record={record} post={post} />}
    </div>
  );
}
