import type { Post } from '../detect/post.ts';
import type { Reading } from './seen.ts';
import type { Reason } from './triage.ts';

type Metrics = NonNullable<Post['metrics']>;

/** How far a post carries. */
export interface Reach {
  /** 0 to 1, on a logarithmic scale of views, followers and what people do with it; rising posts count more. */
  reach: number;
  reasons: Reason[];
}

const minute = 60_000;
/** Readings that lie closer together tell of chance. */
const shortest = 2 * minute;
const recent = 60 * minute;

/** One for a single person, 1 for a million and more. */
const level = (count: number): number => Math.min(1, Math.log10(1 + count) / 6);

const said = (key: string, args: Record<string, number>): Reason => ({
  source: 'rule',
  id: 'reach',
  message: { key, args },
  span: null,
});

const ordered = (readings: readonly Reading[]) =>
  readings
    .map(({ at, metrics }) => ({ at: Date.parse(at), metrics }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);

/** Replies and reposts per minute between two readings; null where they lie too close. */
function pace(from: { at: number; metrics: Metrics }, to: { at: number; metrics: Metrics }): number | null {
  if (to.at - from.at < shortest) return null;
  const done = ({ metrics: { replies, reposts } }: { metrics: Metrics }) => replies + reposts;
  return Math.max(0, ((done(to) - done(from)) * minute) / (to.at - from.at));
}

/**
 * How far the post carries by its newest counts, and how fast that grows over the last hour of `readings`: "5 replies
 * in 10 minutes and rising". Pure: the newest reading is the present.
 */
export function reachOf(metrics: Metrics | null | undefined, readings: readonly Reading[] = []): Reach {
  const line = ordered(readings);
  const last = line.at(-1);
  const now = last?.metrics ?? metrics;
  if (!now) return { reach: 0, reasons: [] };
  const { replies, reposts, likes, views, followers } = now;
  let reach = Math.max(
    level((followers ?? 0) / 10),
    level(views ?? 0),
    level(20 * (replies + 2 * reposts) + 5 * likes),
  );
  const reasons: Reason[] = [];
  const first = line.find(({ at }) => last && last.at - at <= recent);
  if (first && last && last.at - first.at >= shortest) {
    const minutes = Math.round((last.at - first.at) / minute);
    const more = last.metrics.replies - first.metrics.replies;
    const shared = last.metrics.reposts - first.metrics.reposts;
    const speed = pace(first, last) ?? 0;
    const middle = line.findLast(({ at }) => at > first.at && at < last.at && last.at - at >= shortest);
    const rising = middle ? (pace(middle, last) ?? 0) > (pace(first, middle) ?? 0) : false;
    if (more >= 3)
      reasons.push(said(rising ? 'triage_reach_rising' : 'triage_reach_replies', { count: more, minutes }));
    if (shared >= 3) reasons.push(said('triage_reach_reposts', { count: shared, minutes }));
    reach = Math.min(1, reach + Math.min(0.3, speed / 10));
  }
  if ((followers ?? 0) >= 10_000) reasons.push(said('triage_reach_followers', { count: followers ?? 0 }));
  if ((views ?? 0) >= 10_000) reasons.push(said('triage_reach_views', { count: views ?? 0 }));
  return { reach: Math.round(reach * 1000) / 1000, reasons };
}
