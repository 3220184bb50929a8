import type { Post } from '../detect/post.ts';
import type { Place } from './place.ts';

/** The least that makes each step of reach. */
const steps = {
  followers: [10_000, 100_000, 1_000_000],
  views: [10_000, 100_000, 1_000_000],
  reactions: [100, 1000, 10_000],
};
const minute = 60_000;
/** What came within so many minutes is new. */
const lately = 10;
/** Reactions within that time that make a post rise. */
const least = 5;
/** Observations that are kept of a post, and how far apart they are. */
const kept = 6;

type Metrics = NonNullable<Post['metrics']>;

const reactionsOf = ({ replies, reposts, likes }: Metrics): number => replies + reposts + likes;

/** 0: few people see it; 3: very many do, by the author's followers, the views or the reactions. */
export function reachOf(metrics: Post['metrics']): number {
  if (!metrics) return 0;
  const all = {
    followers: metrics.followers ?? 0,
    views: metrics.views ?? 0,
    reactions: reactionsOf(metrics),
  };
  const step = (name: keyof typeof steps) => steps[name].filter((enough) => all[name] >= enough).length;
  return Math.max(step('followers'), step('views'), step('reactions'));
}

/** With what X shows now (`at`, in milliseconds) put to what it showed before. A count that fell begins anew. */
export function withSeen(seen: Place['seen'], metrics: Post['metrics'], at: number): Place['seen'] {
  if (!metrics) return seen;
  const reactions = reactionsOf(metrics);
  const last = seen.at(-1);
  if (last && last[1] === reactions) return seen;
  if (last && reactions < last[1]) return [[at, reactions]];
  // Within the same minute only the newest counts, so that few of them reach back far enough.
  const before = last && seen.length > 1 && at - last[0] < minute ? seen.slice(0, -1) : seen;
  return [...before, [at, reactions] as const].slice(-kept);
}

/** How many reactions came within the last minutes that were seen, where those are many. */
export function risingOf(seen: Place['seen']): Place['rising'] {
  const last = seen.at(-1);
  const first = last && seen.find(([at]) => last[0] - at <= lately * minute);
  if (!last || !first) return null;
  const count = last[1] - first[1];
  return count >= least ? { count, minutes: Math.max(1, Math.round((last[0] - first[0]) / minute)) } : null;
}
