import type { Surface } from './desk.ts';

/** What is wrong with the badges in X's page; nothing where both lists are empty. */
export interface Reading {
  /** The posts that are in the page, twice where they are shown twice. */
  posts: string[];
  /** How many of them must have a badge. */
  aimed: number;
  missing: string[];
  wrong: string[];
  /** How far the page, or the column that is looked at, is scrolled. */
  scroll: number;
}

export interface Wanted {
  /** Inside of this; the whole page where it is null. */
  within?: string;
  /** Posts that must have a badge, and posts that may have one: those among them, and some more. */
  certain: readonly string[];
  possible: readonly string[];
  /** How many of them must be there, so that an empty page does not pass. */
  atLeast?: number;
  /** Until the page is scrolled to somewhere else than here. */
  movedFrom?: number | null;
  patience?: number;
}

/**
 * Waits inside the page until each post has the badge that it must have, and says what is wrong if that never happens.
 * A badge is whatever stands in an action row that X did not put there: X's own are all divs.
 */
export function readBadges(page: Surface, wanted: Wanted): Promise<Reading> {
  return page.evaluate(
    async ({ within, certain, possible, atLeast = 1, movedFrom = null, patience = 6000 }) => {
      const must = new Set(certain);
      const may = new Set(possible);
      const read = (): Reading & { ready: boolean } => {
        const root = within ? document.querySelector(within) : document;
        const scroll = Math.round(root?.querySelector('.deck > * > .deck-scroll')?.scrollTop ?? scrollY);
        const reading: Reading = { posts: [], aimed: 0, missing: [], wrong: [], scroll };
        for (const article of root?.querySelectorAll('article[data-testid="tweet"]') ?? []) {
          const badges = article.querySelectorAll('[role="group"] > :not(div)').length;
          const link = article.querySelector('a[href*="/status/"] > time')?.parentElement;
          const id = /\/status\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? 'promoted';
          // What a dialog shows above its composer has no action row.
          if (!article.querySelector('[role="group"]')) continue;
          reading.posts.push(id);
          if (badges > 1) reading.wrong.push(`${id} has ${badges}`);
          if (badges > 0 && !may.has(id)) reading.wrong.push(id);
          if (badges === 0 && must.has(id)) reading.missing.push(id);
        }
        reading.aimed = reading.posts.filter((id) => must.has(id)).length;
        const moved = movedFrom === null || reading.scroll !== movedFrom;
        const ready =
          reading.missing.length + reading.wrong.length === 0 && reading.aimed >= atLeast && moved;
        return { ...reading, ready };
      };
      const end = performance.now() + patience;
      for (;;) {
        const { ready, ...reading } = read();
        if (ready || performance.now() > end) return reading;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    },
    wanted,
  );
}

/** By post that is aimed at nobody: for how many milliseconds it had a badge, at the longest. */
export type Stale = Record<string, number>;

/** Looks at every frame from now on whether a re-used article still carries the badge of another post. */
export function watchStale(page: Surface, possible: readonly string[]): Promise<void> {
  return page.evaluate((ids) => {
    const scope = window as unknown as { stale: Stale };
    scope.stale = {};
    const may = new Set(ids);
    let since = new Map<string, { start: number; looks: number }>();
    const look = () => {
      const now: typeof since = new Map();
      for (const host of document.querySelectorAll('article [role="group"] > :not(div)')) {
        const link = host.closest('article')?.querySelector('a[href*="/status/"] > time')?.parentElement;
        const id = /\/status\/(\d+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? 'promoted';
        if (may.has(id)) continue;
        const { start, looks } = since.get(id) ?? { start: performance.now(), looks: 0 };
        now.set(id, { start, looks: looks + 1 });
        // One frame may be long where the machine has other work; more than three of them are not one.
        if (looks >= 3)
          scope.stale[id] = Math.max(scope.stale[id] ?? 0, Math.round(performance.now() - start));
      }
      since = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, possible);
}

/** Those that had one for longer than this. */
export function readStale(page: Surface, longerThan: number): Promise<Stale> {
  return page.evaluate((limit) => {
    const { stale } = window as unknown as { stale: Stale };
    return Object.fromEntries(Object.entries(stale).filter(([, time]) => time > limit));
  }, longerThan);
}
