import { channels } from '../../lib/crm/lists.ts';
import type { Channel, Interaction } from '../../lib/crm/model.ts';
import type { Post } from '../../lib/detect/post.ts';

export interface Entry
  extends Pick<
    Interaction,
    'id' | 'channel' | 'direction' | 'at' | 'summary' | 'body' | 'answered' | 'agent'
  > {
  /** It is the post that the sidebar is open on. */
  here: boolean;
}

/** Newest first, with the post at hand in its place, whether or not the CRM holds it yet; `said` stands for its text. */
export function entriesOf(interactions: readonly Interaction[], post: Post, said: string): Entry[] {
  const all: Entry[] = interactions.map((each) => ({
    ...each,
    here: each.postId === post.id && each.direction === 'in',
  }));
  if (post.createdAt && !all.some(({ here }) => here))
    all.push({
      id: `here:${post.id}`,
      channel: 'post',
      direction: 'in',
      at: post.createdAt,
      summary: said,
      body: null,
      answered: null,
      agent: null,
      here: true,
    });
  return all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** How many there are over each channel, of those that occur, always in one order. */
export function countsOf(entries: readonly Entry[]): { channel: Channel; count: number }[] {
  const counts = new Map<Channel, number>();
  for (const { channel } of entries) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  return channels.flatMap((channel) => {
    const count = counts.get(channel);
    return count ? [{ channel, count }] : [];
  });
}

/**
 * The record's own newest interactions, which are always right, and before them what was read in earlier pages. What is
 * newer than the oldest of the first page and no longer in it is gone.
 */
export function joinPages(
  newest: readonly Interaction[],
  before: readonly Interaction[],
): readonly Interaction[] {
  if (newest.length === 0) return newest;
  const ids = new Set(newest.map(({ id }) => id));
  const oldest = Math.min(...newest.map(({ at }) => Date.parse(at)));
  const earlier = before.filter(({ id, at }) => !ids.has(id) && ids.add(id) && Date.parse(at) <= oldest);
  return earlier.length === 0 ? newest : [...newest, ...earlier];
}
