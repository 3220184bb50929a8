import { setTimeout } from 'node:timers/promises';
import { waitFor } from './wait-for.ts';
import { type Words, wordsOf } from './words.ts';

/** What Playwright's and puppeteer's pages and frames have in common, as far as it is used here. */
export interface Surface {
  url(): string;
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
}

export interface PageLike extends Surface {
  frames(): Surface[];
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  screenshot(options: { path: string }): Promise<unknown>;
  mouse: { click(x: number, y: number): Promise<void>; move(x: number, y: number): Promise<void> };
  keyboard: {
    type(text: string): Promise<void>;
    press(key: string): Promise<void>;
    down(key: string): Promise<void>;
    up(key: string): Promise<void>;
  };
}

type Spot = { x: number; y: number };

/**
 * A specialist at the desk: one X tab with the sidebar beside it, in any browser. Everything is done by the pointer and
 * the keys, at places read off the screen, so that what a person can't reach a test can't either.
 */
export class Desk {
  readonly page: PageLike;
  readonly words: Words;

  /** `lang` is the browser's, in which Clew writes. */
  constructor(page: unknown, lang = 'en') {
    this.page = page as PageLike;
    this.words = wordsOf(lang);
  }

  async visit(path: string): Promise<void> {
    await this.page.goto(`https://x.com${path}`);
  }

  sidebar(): Promise<Surface> {
    const find = () =>
      this.page.frames().find((frame) => /^[a-z-]+-extension:.*\/sidebar\.html/.test(frame.url()));
    return waitFor(find, 'the sidebar did not open');
  }

  hasSidebar(): boolean {
    return this.page.frames().some((frame) => frame.url().includes('/sidebar.html'));
  }

  async sidebarText(): Promise<string> {
    return (await this.sidebar()).evaluate(() => document.body.innerText, null).catch(() => '');
  }

  /** Waits until the sidebar shows this. */
  async reads(expected: string | RegExp, within = 20_000): Promise<void> {
    let text = '';
    const look = async () => {
      text = await this.sidebarText();
      return (typeof expected === 'string' ? text.includes(expected) : expected.test(text)) || undefined;
    };
    await waitFor(look, `the sidebar never read ${expected}`, within).catch((error) => {
      throw new Error(`${error.message}\nIt read:\n${text}`);
    });
  }

  /** Clicks what the selector finds in the sidebar; with `named`, the one with this accessible name or text. */
  async click(selector: string, named?: string): Promise<void> {
    const frame = await this.sidebar();
    await this.settled(frame);
    const look = async () => {
      const left = await this.#sidebarLeft();
      const inside = await spotOf(frame, selector, named);
      return inside && { x: left + inside.x, y: inside.y };
    };
    // It may be making room for what X has just opened; page and frame, two processes, do not move at once.
    const spot = async () => {
      const first = await look();
      await setTimeout(60);
      const second = await look();
      return first && second && first.x === second.x && first.y === second.y ? second : undefined;
    };
    const { x, y } = await waitFor(spot, `there was no ${selector} ${named ?? ''} to click`);
    await this.page.mouse.click(x, y);
  }

  /** Clicks that write are not taken in the first moments, when nobody can have read anything yet. */
  settled(frame: Surface): Promise<true> {
    const look = () =>
      frame.evaluate(() => document.documentElement.dataset.opening === undefined || undefined, null);
    return waitFor(look, 'the sidebar never took clicks');
  }

  /** Types into the sidebar's editor, after what is in it. */
  async write(text: string): Promise<void> {
    // Keys go to the frame that has the focus, which comes a moment after the click; and another post's editor may
    // just be coming.
    const focused = async () => {
      await this.click('textarea');
      const frame = await this.sidebar();
      const look = () =>
        frame.evaluate(
          () => (document.hasFocus() && !!document.activeElement?.closest('textarea')) || undefined,
          null,
        );
      return waitFor(look, 'no focus yet', 2000).catch(() => undefined);
    };
    await waitFor(focused, 'the editor never had the focus');
    await this.page.keyboard.press('End');
    await this.#type(text);
  }

  async clearEditor(): Promise<void> {
    await this.click('textarea');
    await this.chord('a');
    await this.page.keyboard.press('Backspace');
  }

  /** Presses a key together with Ctrl, or what is in its place there. */
  async chord(key: string): Promise<void> {
    const { keyboard } = this.page;
    const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
    await keyboard.down(modifier);
    await keyboard.press(key);
    await keyboard.up(modifier);
  }

  /** The place of a post's badge: its host lies open in X's page, the button in it does not. */
  badgeSpot(postId: string): Promise<Spot | null> {
    return this.page.evaluate((id) => {
      for (const article of document.querySelectorAll('article')) {
        const times = [...article.querySelectorAll('a[href*="/status/"] > time')];
        const own = times.some((time) => time.parentElement?.getAttribute('href')?.includes(id));
        if (!own && !(article.tabIndex === -1 && location.pathname.includes(id))) continue;
        // Without a "left" it has not been given its place yet.
        const host = article.querySelector(
          'div[role="group"] > span[style*="position: absolute"][style*="left"]',
        );
        if (!host) return null;
        // The host is where the badge's middle is.
        const { left, top } = host.getBoundingClientRect();
        return { x: left, y: top };
      }
      return null;
    }, postId);
  }

  async clickBadge(postId: string): Promise<void> {
    await this.#bringIntoView(postId);
    const spot = await waitFor(
      async () => (await this.badgeSpot(postId)) ?? undefined,
      `post ${postId} got no badge`,
    );
    await this.page.mouse.click(spot.x, spot.y);
  }

  /** Clicks in X's own page. */
  async clickOnX(selector: string): Promise<void> {
    const spot = await waitFor(() => spotOf(this.page, selector), `X's page has no ${selector}`);
    await this.page.mouse.click(spot.x, spot.y);
  }

  /** The text in X's first reply box, and whether X would post it: read from X's page as a person sees it. */
  composer(): Promise<{ text: string; usable: boolean } | null> {
    return this.page.evaluate(() => {
      const boxes = [
        ...document.querySelectorAll<HTMLElement>('[data-testid="tweetTextarea_0"][contenteditable="true"]'),
      ];
      const box = boxes.find((found) => found.closest('[role="dialog"]')) ?? boxes[0];
      if (!box) return null;
      const scope = box.closest('[role="dialog"]') ?? document;
      const button = scope.querySelector('[data-testid="tweetButton"], [data-testid="tweetButtonInline"]');
      const blocks = [...box.querySelectorAll('[data-block="true"]')].map((block) => block.textContent ?? '');
      return { text: blocks.join('\n'), usable: !!button && button.getAttribute('aria-disabled') !== 'true' };
    }, null);
  }

  /** As a person scrolls to what they want to click. */
  async #bringIntoView(postId: string): Promise<void> {
    const find = async () => {
      const spot = await this.badgeSpot(postId);
      if (!spot) return undefined;
      const height = await this.page.evaluate(() => innerHeight, null);
      if (spot.y > 60 && spot.y < height - 20) return true;
      await this.page.evaluate((by) => scrollBy(0, by), spot.y - height / 2);
      return undefined;
    };
    await waitFor(find, `post ${postId} got no badge in view`);
  }

  async #type(text: string): Promise<void> {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.type(line);
    }
  }

  /** The sidebar's host is what lies beside X's head and body. */
  async #sidebarLeft(): Promise<number> {
    const left = await this.page.evaluate(() => {
      const all = [...document.documentElement.children];
      return all.find((child) => !['HEAD', 'BODY'].includes(child.tagName))?.getBoundingClientRect().left;
    }, null);
    return left ?? 0;
  }
}

async function spotOf(surface: Surface, selector: string, named?: string): Promise<Spot | undefined> {
  const spot = await surface.evaluate(
    ([css, name]) => {
      const nameOf = (element: Element) =>
        element.getAttribute('aria-label') ?? (element as HTMLElement).innerText ?? '';
      const found = [...document.querySelectorAll<HTMLElement>(css)].find(
        (element) => (!name || nameOf(element).trim() === name) && element.getClientRects().length > 0,
      );
      if (!found) return null;
      found.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    [selector, named ?? ''] as const,
  );
  return spot ?? undefined;
}
