import type { ClewDb } from '../db/clew-db.ts';
import type { PostState } from '../detect/post.ts';

/** What is known of the queue without reading it. */
export interface QueueInfo {
  counts: Record<PostState, number>;
  /** How many posts each lane holds; a lane with none is not named. */
  lanes: Record<string, number>;
  /** Another one whenever the list would read otherwise. */
  version: string;
}

export const postStates: readonly PostState[] = ['new', 'mine', 'taken', 'linked', 'answered', 'no-reply'];

/** Counts by the index alone: no post is read. */
export async function readQueueInfo(db: ClewDb): Promise<QueueInfo> {
  const [last, placed, lanes, ...counts] = await Promise.all([
    db.posts.orderBy('changed').lastKey(),
    db.places.orderBy('placed').lastKey(),
    readLanes(db),
    ...postStates.map((state) => inState(db, state).count()),
  ]);
  return {
    counts: Object.fromEntries(postStates.map((state, place) => [state, counts[place] ?? 0])) as Record<
      PostState,
      number
    >,
    lanes,
    // A removed post changes the sum, any other change the time of the last.
    version: `${counts.reduce((sum, count) => sum + count, 0)}.${last ?? 0}.${placed ?? 0}`,
  };
}

/** How many posts wait: in the policy's lanes, not put off, with a colleague, done or deleted; or not placed yet. */
export function waitingIn({ counts, lanes }: Pick<QueueInfo, 'counts' | 'lanes'>): number {
  const sum = (numbers: number[]) => numbers.reduce((all, count) => all + count, 0);
  const waiting = sum(Object.entries(lanes).flatMap(([lane, count]) => (lane.startsWith('~') ? [] : count)));
  const unplaced = Math.max(0, sum(Object.values(counts)) - sum(Object.values(lanes)));
  return waiting + Math.min(unplaced, counts.new + counts.mine + counts.linked);
}

async function readLanes(db: ClewDb): Promise<Record<string, number>> {
  const lanes = (await db.places.orderBy('lane').uniqueKeys()) as string[];
  const counts = await Promise.all(lanes.map((lane) => db.places.where('lane').equals(lane).count()));
  return Object.fromEntries(lanes.map((lane, n) => [lane, counts[n] ?? 0]));
}

export function inState(db: ClewDb, state: PostState, after = '') {
  return db.posts.where('[state+newest]').between([state, after], [state, '\uffff'], false, false);
}
