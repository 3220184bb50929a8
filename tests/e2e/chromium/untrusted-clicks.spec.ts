import { catalogue } from '../../../scripts/locales.ts';
import { Databases } from '../support/databases.ts';
import type { Desk, Surface } from '../support/desk.ts';
import { expect, test } from '../support/stage-test.ts';
import { waitFor } from '../support/wait-for.ts';
import { goodReply, openComplaint } from '../support/walk.ts';

const { sidebar_not_seen: notSeen = '' } = await catalogue('en');
const linkButton = 'Link post to CS-204817';

const delay = 100;

/** Has the sidebar itself watch whether it is in plain sight, as its guard does, so that a test can wait for the change. */
async function watchSeen(frame: Surface): Promise<void> {
  await frame.evaluate((every) => {
    const options = { threshold: 0.9, trackVisibility: true, delay: every };
    const observer = new IntersectionObserver((entries) => {
      const { isVisible } = entries.at(-1) as { isVisible?: boolean };
      document.documentElement.dataset.seen = String(isVisible);
    }, options);
    observer.observe(document.documentElement);
  }, delay);
}

async function untilSeen(frame: Surface, expected: boolean): Promise<void> {
  const look = () =>
    frame.evaluate(
      (wanted) => document.documentElement.dataset.seen === String(wanted) || undefined,
      expected,
    );
  await waitFor(look, `the sidebar was never ${expected ? 'in plain sight' : 'out of sight'}`);
  // Two observers of one thing are told up to their delay apart.
  await frame.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), 2 * delay);
}

test('clicks that X makes on a badge do nothing', async ({ desk, page, stage }) => {
  const { complaintId } = stage.site.world.hero;
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  const spot = await waitFor(async () => (await desk.badgeSpot(complaintId)) ?? undefined, 'no badge came');
  const address = page.url();
  await page.evaluate(({ x, y }) => {
    const host = document.elementFromPoint(x, y);
    if (!(host instanceof HTMLElement)) throw new Error('There is no badge.');
    const at = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host.dispatchEvent(new MouseEvent(type, at));
    for (const key of ['Enter', ' ']) host.dispatchEvent(new KeyboardEvent('keydown', { ...at, key }));
    host.click();
    host.focus();
  }, spot);
  await turns(desk);
  expect([page.url(), desk.hasSidebar()]).toEqual([address, false]);
  await desk.clickBadge(complaintId);
  await desk.reads('by X id');
});

/** Nothing tells that nothing will come: ten turns of the page are twice what a real click needs. */
async function turns(desk: Desk): Promise<void> {
  for (let turn = 0; turn < 10; turn++)
    await desk.page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 30))),
      null,
    );
}

test('X has no way to click inside the sidebar', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  await desk.settled(await desk.sidebar());
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) throw new Error('There is no sidebar.');
    const { left, right, bottom } = host.getBoundingClientRect();
    for (let y = 4; y < bottom; y += 8)
      for (let x = left + 10; x < right; x += 20) {
        const target = document.elementFromPoint(x, y) ?? host;
        const at = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
          target.dispatchEvent(new MouseEvent(type, at));
      }
    host.click();
    host.focus();
    for (const key of ['Tab', 'Enter', ' ']) host.dispatchEvent(new KeyboardEvent('keydown', { key }));
    for (let index = 0; index < window.length; index++) window[index]?.postMessage('link', '*');
    window.postMessage({ command: 'link-post' }, '*');
  });
  const data = new Databases(stage);
  expect(await data.rows('clew', 'operations')).toEqual([]);
  // The same place under a hand writes.
  await desk.click('button', linkButton);
  await desk.reads(/\bLinked\b/);
  expect(await data.rows('clew', 'operations')).toHaveLength(1);
});

const covers: Record<string, () => void> = {
  'all but transparent': () => {
    document.documentElement.style.opacity = '0.02';
  },
  'under a picture that lets clicks through': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;inset:0;background:#fff;pointer-events:none;z-index:2147483647;font:40px serif';
    cover.textContent = 'You have won a prize!';
    document.documentElement.append(cover);
  },
  'under a picture in the top layer': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100%;height:100%;pointer-events:none;border:0;background:#fff';
    document.documentElement.append(cover);
    cover.showPopover();
  },
  'with another word over one of its buttons': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;right:12px;top:330px;width:90px;height:30px;background:#fff;pointer-events:none;z-index:2147483647';
    cover.textContent = 'Like';
    document.documentElement.append(cover);
  },
  shrunk: () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.style.transform = 'scale(.5)';
    host.style.transformOrigin = 'top right';
  },
  'cut off': () => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    host.style.clipPath = 'inset(0 0 30% 0)';
  },
  'made one colour': () => {
    document.documentElement.style.filter = 'brightness(0)';
  },
};

for (const [how, cover] of Object.entries(covers))
  test(`${how}: the sidebar takes no click that writes`, async ({ desk, page, stage }) => {
    await openComplaint(desk, stage.site.world);
    if (how === 'all but transparent') await desk.write(goodReply);
    const frame = await desk.sidebar();
    await watchSeen(frame);
    await untilSeen(frame, true);
    await desk.settled(frame);
    await page.evaluate(cover);
    await untilSeen(frame, false);
    await clickWhereItIs(desk, linkButton);
    await desk.reads(notSeen);
    if (how === 'all but transparent') await desk.click('button', 'Insert');
    const data = new Databases(stage);
    expect(await data.rows('clew', 'operations')).toEqual([]);
    expect(await data.rows('clew', 'replies')).toEqual([]);
    expect(await desk.composer()).toMatchObject({ text: '' });

    await page.evaluate(() => {
      document.querySelector('#cover')?.remove();
      document.documentElement.style.opacity = '';
      document.documentElement.style.filter = '';
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.style.transform = '';
      host.style.clipPath = '';
    });
    await untilSeen(frame, true);
    await untilTaken(desk);
  });

/** A click in the first half second after the cover went is still refused: then another is needed, as of a person. */
async function untilTaken(desk: Desk): Promise<void> {
  await waitFor(async () => {
    if (!/\bLinked\b|Linking/.test(await desk.sidebarText())) await desk.click('button', linkButton);
    return /\bLinked\b/.test(await desk.sidebarText()) || undefined;
  }, 'the link was never made');
}

/** Where the button lies on the screen now, its frame moved and scaled as X pleased. */
async function clickWhereItIs(desk: Desk, name: string): Promise<void> {
  const frame = await desk.sidebar();
  const [x, y] = await frame.evaluate((label) => {
    const button = document.querySelector(`button[aria-label="${label}"]`);
    button?.scrollIntoView({ block: 'nearest' });
    const box = button?.getBoundingClientRect() ?? new DOMRect();
    return [(box.left + box.width / 2) / innerWidth, (box.top + box.height / 2) / innerHeight] as const;
  }, name);
  const host = await desk.page.evaluate(() => {
    const hosts = [...document.documentElement.children].filter(
      ({ nodeName, id }) => nodeName === 'DIV' && id !== 'cover',
    );
    const { left, top, width, height } = hosts.at(-1)?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, width, height };
  }, null);
  await desk.page.mouse.click(host.left + x * host.width, host.top + y * host.height);
}
