import type { ClewDb } from '../db/clew-db.ts';
import type { Policy } from '../policy/policy.ts';
import { inState } from '../snapshot/queue-info.ts';
import { type QueueFilter, readQueue } from '../snapshot/read-queue.ts';
import type { Ordered } from './order.ts';
import { order } from './order.ts';
import type { Place } from './place.ts';

/** A post by its id; without its place where judging has not come to it yet. */
export interface QueuePlace {
  id: string;
  ordered: Ordered | null;
}

/** Every write of a place makes another key. The tables stay the only copy that counts. */
const kept = new WeakMap<ClewDb, { key: string; places: Promise<Place[]> }>();

async function readPlaces(db: ClewDb): Promise<Place[]> {
  const [last, count] = await Promise.all([db.places.orderBy('placed').lastKey(), db.places.count()]);
  const key = `${last}.${count}`;
  const known = kept.get(db);
  if (known?.key === key) return known.places;
  const places = db.places.toArray();
  kept.set(db, { key, places: Promise.resolve(places) });
  return places;
}

/** All aimed posts that pass the filter, in the queue's order at `now` (milliseconds). */
export async function readOrder(
  db: ClewDb,
  filter: QueueFilter,
  policy: Policy,
  now: number,
): Promise<QueuePlace[]> {
  const [places, found] = await Promise.all([readPlaces(db), matching(db, filter)]);
  const aimed = found ?? (await aimedIds(db, places.length));
  const { lane, topic, product } = filter;
  const wanted = places.filter(
    ({ postId, lane: own, judged }) =>
      (!aimed || aimed.has(postId)) &&
      (!lane || own === lane) &&
      (!topic || judged.topics.includes(topic)) &&
      (!product || judged.product === product),
  );
  const list = order(wanted, now, policy);
  const ordered = list.map((each): QueuePlace => ({ id: each.place.postId, ordered: each }));
  // Of what was not judged yet, none of them is known.
  if (!aimed || lane || topic || product) return ordered;
  const placed = new Set(places.map(({ postId }) => postId));
  const others = [...aimed].filter((id) => !placed.has(id)).map((id) => ({ id, ordered: null }));
  if (others.length === 0) return ordered;
  const waiting = list.findIndex(({ place }) => place.lane.startsWith('~'));
  return ordered.toSpliced(waiting < 0 ? ordered.length : waiting, 0, ...others);
}

/** The ids that pass the filter, the newest first; null where all do. */
async function matching(db: ClewDb, filter: QueueFilter): Promise<Set<string> | null> {
  const { search, states, relations } = filter;
  if (search.trim() || relations.length > 0) {
    const rows = await readQueue(db, filter, null, Number.MAX_SAFE_INTEGER);
    return new Set(rows.map(({ id }) => id));
  }
  if (states.length === 0) return null;
  const parts = await Promise.all(states.map((state) => inState(db, state).primaryKeys()));
  const ids = parts.flat();
  return new Set(parts.length > 1 ? ids.sort((a, b) => b.length - a.length || (a < b ? 1 : -1)) : ids);
}

/** The ids of all aimed posts, the newest first; null where each has its place, as it nearly always is. */
async function aimedIds(db: ClewDb, places: number): Promise<Set<string> | null> {
  const posts = db.posts.orderBy('newest');
  if ((await posts.clone().count()) === places) return null;
  return new Set(await posts.primaryKeys());
}
