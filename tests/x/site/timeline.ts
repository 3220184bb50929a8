import { type Cell, canReuse, makeCell, refill } from './cells.ts';
import { h } from './dom.ts';
import { type Kept, takeOut } from './kept.ts';
import type { Item, Slice } from './read.ts';
import { type Scroller, windowScroller } from './scroller.ts';

const ESTIMATE = 150;
const LEAST = 9;
const MOST = 14;

export type TimelineOptions = {
  label: string;
  kept: Kept;
  load(cursor: string | null): Promise<Slice>;
  focalId?: string;
  /** Shown in the focal post's cell, below it; that cell is never taken out, for it may hold a draft. */
  below?: HTMLElement;
  arrived?(items: Item[]): void;
  empty: string;
  /** The window's by default. */
  scroller?: Scroller;
};

const reuse = !/(?:^|; )reuse=off/.test(document.cookie);

/** X's list: a tall box, the few cells in view placed in it by transform, nodes partly used again, partly made anew. */
export function makeTimeline(options: TimelineOptions) {
  const { kept, focalId, scroller = windowScroller } = options;
  const box = h('div', { class: focalId === undefined ? 'list' : 'list with-room' });
  const root = h(
    'section',
    { role: 'region', 'aria-labelledby': 'list-heading' },
    h('h1', { role: 'heading', dir: 'auto', class: 'hidden' }, options.label),
    h('div', { 'aria-label': options.label }, box),
  );
  const mounted = new Map<string, Cell>();
  let tops: number[] = [];
  let left = 0;
  let loading = false;
  let frame = 0;
  let alive = true;

  const focal = (item: Item): boolean =>
    focalId !== undefined && item.kind === 'post' && item.post.id === focalId;
  const view = (item: Item) => ({ focal: focal(item), thread: focalId !== undefined });
  const height = (item: Item): number => kept.heights.get(item.key) ?? ESTIMATE;
  const offset = (): number => scroller.startOf(box);

  const sizes = new ResizeObserver((entries) => {
    let shift = 0;
    const top = scroller.top() - offset();
    for (const entry of entries) {
      const cell = [...mounted.values()].find((one) => one.element === entry.target);
      const now = (entry.target as HTMLElement).offsetHeight;
      if (cell === undefined || now === 0) continue;
      const before = height(cell.item);
      if (before === now) continue;
      kept.heights.set(cell.item.key, now);
      // What grows above the window must not push the text under the reader's eyes.
      if (cell.y + before <= top) shift += now - before;
    }
    measure();
    render();
    if (shift !== 0) scroller.by(shift);
  });

  function measure(): void {
    tops = [];
    let y = 0;
    for (const item of kept.items) {
      tops.push(y);
      y += height(item);
    }
    box.style.minHeight = `${y}px`;
  }

  function range(): [number, number] {
    const top = scroller.top() - offset();
    const bottom = top + scroller.height();
    const count = kept.items.length;
    let first = 0;
    while (first < count - 1 && (tops[first] ?? 0) + height(kept.items[first] as Item) < top) first += 1;
    let last = first;
    while (last < count - 1 && (tops[last + 1] ?? 0) < bottom) last += 1;
    const seen = last - first + 1;
    const room = Math.max(seen + 2, Math.min(MOST, Math.max(LEAST, seen + 6)));
    const above = Math.min(first, Math.floor((room - seen) / 2));
    const from = first - above;
    return [from, Math.min(count, from + room)];
  }

  function place(cell: Cell, y: number): void {
    if (cell.y === y && cell.element.style.transform !== '') return;
    cell.y = y;
    cell.element.style.transform = `translateY(${y}px)`;
  }

  function render(): void {
    if (!alive || !box.isConnected) return;
    const [from, to] = range();
    const wanted = kept.items.slice(from, to);
    const focalItem = focalId === undefined ? undefined : kept.items.find(focal);
    if (focalItem !== undefined && options.below !== undefined && !wanted.includes(focalItem))
      wanted.push(focalItem);
    const keys = new Set(wanted.map((item) => item.key));
    const free: Cell[] = [];
    const refilled: Cell[] = [];
    for (const [key, cell] of mounted) {
      if (keys.has(key)) continue;
      mounted.delete(key);
      left += 1;
      if (reuse && cell.article !== null && canReuse(cell.item) && left % 3 !== 0) free.push(cell);
      else drop(cell);
    }
    for (const item of wanted) {
      let cell = mounted.get(item.key);
      if (cell === undefined) {
        const old = canReuse(item) && !focal(item) ? free.pop() : undefined;
        if (old !== undefined) {
          refill(old, item, view(item));
          cell = old;
          refilled.push(old);
        } else {
          cell = makeCell(item, view(item), focal(item) ? (options.below ?? null) : null);
          box.append(cell.element);
          sizes.observe(cell.element);
        }
        mounted.set(item.key, cell);
        cell.element.classList.toggle('selected', kept.items[kept.selected] === item);
      }
      place(cell, tops[kept.items.indexOf(item)] ?? 0);
    }
    for (const cell of free) drop(cell);
    // A node that happens to keep its size is not reported by the observer, though its post's height is not known yet.
    const unknown = refilled.filter((cell) => kept.heights.get(cell.item.key) !== cell.element.offsetHeight);
    if (unknown.length > 0) {
      for (const cell of unknown) kept.heights.set(cell.item.key, cell.element.offsetHeight);
      measure();
      for (const cell of mounted.values()) place(cell, tops[kept.items.indexOf(cell.item)] ?? 0);
    }
    if (to >= kept.items.length - 6) void more();
  }

  function drop(cell: Cell): void {
    sizes.unobserve(cell.element);
    cell.element.remove();
  }

  async function more(): Promise<void> {
    if (loading || (kept.loaded && kept.cursor === null)) return;
    loading = true;
    try {
      const slice = await options.load(kept.cursor);
      const known = new Set(kept.items.map((item) => item.key));
      const added = slice.items.filter((item) => !known.has(item.key));
      options.arrived?.(added);
      kept.items.push(...added);
      kept.cursor = added.length === 0 ? null : slice.cursor;
    } catch {
      kept.cursor = null;
    }
    loading = false;
    kept.loaded = true;
    if (kept.items.length === 0)
      box.replaceChildren(h('div', { class: 'empty', 'data-testid': 'emptyState' }, options.empty));
    measure();
    render();
  }

  const scrolled = (): void => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      kept.scroll = scroller.top();
      render();
    });
  };
  const deafen = scroller.listen(scrolled);

  return {
    root,
    /** To be called once the root is in the page. */
    async start(): Promise<void> {
      measure();
      if (kept.loaded) {
        scroller.to(kept.scroll);
        render();
      } else await more();
    },
    prepend(item: Item): void {
      kept.items.unshift(item);
      if (kept.selected >= 0) kept.selected += 1;
      measure();
      render();
    },
    insertAfterFocal(item: Item): void {
      kept.items.splice(kept.items.findIndex(focal) + 1, 0, item);
      measure();
      render();
    },
    takeOut(postId: string, left: string | null): void {
      takeOut(kept, postId, left);
      measure();
      render();
    },
    /** After a change of language: other words in the same nodes, as React does it. */
    rewrite(): void {
      for (const cell of mounted.values()) refill(cell, cell.item, view(cell.item));
    },
    scrollToFocal(): void {
      const index = kept.items.findIndex(focal);
      if (index > 0) scroller.to((tops[index] ?? 0) + offset() - 60);
    },
    selected: (): Item | null => kept.items[kept.selected] ?? null,
    cellOf: (item: Item): HTMLElement | null => mounted.get(item.key)?.element ?? null,
    /** Moves the selection of the keyboard, scrolls to it and gives it the focus, as X does. */
    select(step: number): void {
      const next = Math.max(0, Math.min(kept.items.length - 1, kept.selected + step));
      kept.selected = next;
      const top = (tops[next] ?? 0) + offset();
      if (top < scroller.top() + 60 || top + 120 > scroller.top() + scroller.height()) scroller.to(top - 120);
      render();
      for (const cell of mounted.values()) {
        const on = cell.item === kept.items[next];
        cell.element.classList.toggle('selected', on);
        if (on) cell.element.querySelector<HTMLElement>('article')?.focus({ preventScroll: true });
      }
    },
    destroy(): void {
      alive = false;
      kept.scroll = scroller.top();
      sizes.disconnect();
      cancelAnimationFrame(frame);
      deafen();
    },
  };
}

export type Timeline = ReturnType<typeof makeTimeline>;
