import type { Page } from '@playwright/test';
import { more } from '../support/more.ts';
import { expect, test } from '../support/stage-test.ts';

interface Moved {
  /** Posts that got a badge while they were looked at. */
  badged: number;
  /** Buttons that were elsewhere, or of another size, after the badge than before. */
  moved: string[];
  /** X's buttons that a badge lies over; or where it is, when that is outside of its post. */
  covered: string[];
  /** What the browser itself counts as a shift, from the first badge on. */
  shifts: { value: number; nodes: string[] }[];
}

/** Looks at each frame: where X's buttons are in each article, before its badge and from then on. */
function watchLayout(): void {
  const scope = window as unknown as { moved: Moved };
  scope.moved = { badged: 0, moved: [], covered: [], shifts: [] };
  let firstBadge = Number.POSITIVE_INFINITY;
  const before = new Map<Element, string>();
  const done = new Set<Element>();
  const placesIn = (article: Element): string => {
    const base = article.getBoundingClientRect();
    const buttons = [
      ...article.querySelectorAll('[role="group"] > div > *, [data-testid="User-Name"], time'),
    ];
    return buttons
      .map((button) => button.getBoundingClientRect())
      .map((rect) => [rect.x - base.x, rect.y - base.y, rect.width, rect.height].join())
      .concat(`${base.width},${base.height}`)
      .join(' ');
  };
  const look = () => {
    for (const article of document.querySelectorAll('article[data-testid="tweet"]')) {
      if (done.has(article)) continue;
      // It gets its place after the frame's layout, which comes after this and before anything is painted.
      const badge = article.querySelector('[role="group"] > :not(div)[style*="left"]');
      const places = placesIn(article);
      const earlier = before.get(article);
      before.set(article, places);
      if (!badge || earlier === undefined) continue;
      firstBadge = Math.min(firstBadge, performance.now());
      done.add(article);
      scope.moved.badged++;
      if (places !== earlier) scope.moved.moved.push(`${earlier} → ${places}`);
      // The host has no size: the badge is 24 px wide and high around it.
      const at = badge.getBoundingClientRect();
      const { left, right } = article.getBoundingClientRect();
      if (at.x - 12 < left || at.x + 12 > right) scope.moved.covered.push(`outside, at ${at.x}`);
      for (const button of article.querySelectorAll('[role="group"] :is(button, a)')) {
        const rect = button.getBoundingClientRect();
        const over = Math.min(rect.right, at.x + 12) - Math.max(rect.left, at.x - 12);
        if (over > 0) scope.moved.covered.push(`${button.outerHTML.slice(0, 80)} by ${over} px`);
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources?: { node: Node | null }[];
    })[])
      if (entry.startTime + 50 >= firstBadge)
        scope.moved.shifts.push({
          value: entry.value,
          nodes: (entry.sources ?? []).map(
            ({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? '',
          ),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

async function layoutOf(page: Page, address: string): Promise<Moved> {
  await page.goto(address);
  const read = () => page.evaluate(() => (window as unknown as { moved: Moved }).moved);
  // Until no more badges come: twice the same number, half a second apart.
  let moved = await read();
  await expect
    .poll(
      async () => {
        const before = moved.badged;
        moved = await read();
        return moved.badged > 0 && moved.badged === before;
      },
      { intervals: [500] },
    )
    .toBe(true);
  return moved;
}

test('badges move and cover nothing: not one button, on home, in a thread and in narrow columns, in either direction', {
  tag: more,
}, async ({ page, stage }) => {
  await page.addInitScript(watchLayout);
  const { rootId } = stage.site.world.hero;
  for (const lang of ['en', 'ar'])
    for (const address of [
      'https://x.com/home',
      `https://x.com/mirahalden/status/${rootId}`,
      'https://mobile.x.com/home',
      'https://pro.x.com/i/decks/1',
    ])
      await test.step(`${address}, ${lang}`, async () => {
        const { badged, moved, covered, shifts } = await layoutOf(page, `${address}?lang=${lang}`);
        expect(badged).toBeGreaterThan(1);
        expect(moved).toEqual([]);
        expect(covered).toEqual([]);
        expect(shifts).toEqual([]);
      });
});
