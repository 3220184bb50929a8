import type { Post } from '../detect/post.ts';
import type { Reading } from '../triage/seen.ts';
import type { Place } from './place.ts';

/** The least that makes each step of reach. */
const steps = {
  followers: [10_000, 100_000, 1_000_000],
  views: [10_000, 100_000, 1_000_000],
  reactions: [100, 1000, 10_000],
};
const minute = 60_000;
const hour = 60 * minute;
/** What came within so many minutes is new. */
const lately = 10;
/** Reactions within that time that make a post rise. */
const least = 5;
/** Observations that are kept of a post, and how far apart they are. */
const kept = 8;

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
export function withReading(
  readings: readonly Reading[],
  metrics: Post['metrics'],
  at: number,
): readonly Reading[] {
  if (!metrics) return readings;
  const reading: Reading = { at: new Date(at).toISOString(), metrics };
  const last = readings.at(-1);
  const more = last ? reactionsOf(metrics) - reactionsOf(last.metrics) : 1;
  if (more === 0) return readings;
  if (more < 0) return [reading];
  // Within the same minute only the newest counts, so that few of them reach back far enough.
  const quick = last && readings.length > 1 && at - Date.parse(last.at) < minute;
  return [...(quick ? readings.slice(0, -1) : readings), reading].slice(-kept);
}

/** How many reactions came within the last minutes that were seen, where those are many. */
export function risingOf(readings: readonly Reading[]): Place['rising'] {
  const last = readings.at(-1);
  const at = Date.parse(last?.at ?? '');
  const first = readings.find((reading) => at - Date.parse(reading.at) <= lately * minute);
  if (!last || !first) return null;
  const count = reactionsOf(last.metrics) - reactionsOf(first.metrics);
  const minutes = Math.max(1, Math.round((at - Date.parse(first.at)) / minute));
  return count >= least ? { count, minutes, at } : null;
}

/** What rose an hour ago rises no more: nobody has seen it since. */
export const isFresh = (at: number, now: number): boolean => now - at <= hour;
