import type { Item } from './read.ts';

/** What is kept of a timeline while another page is shown, so that going back shows the same place. */
export type Kept = {
  items: Item[];
  cursor: string | null;
  heights: Map<string, number>;
  scroll: number;
  loaded: boolean;
  selected: number;
};

export const fresh = (): Kept => ({
  items: [],
  cursor: null,
  heights: new Map(),
  scroll: 0,
  loaded: false,
  selected: -1,
});

/** A deleted post goes from a feed; in a thread, where `left` is given, a line stays in its place. */
export function takeOut(kept: Kept, postId: string, left: string | null): void {
  kept.items = kept.items.flatMap((item): Item[] => {
    if (item.kind !== 'post' || item.post.id !== postId) return [item];
    return left === null ? [] : [{ kind: 'gone', key: `gone-${item.key}`, text: left }];
  });
}
