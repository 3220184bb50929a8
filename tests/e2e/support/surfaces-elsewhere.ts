import { strict as assert } from 'node:assert';
import { allRight, follow, type SurfaceStand } from './surfaces-walk.ts';
import { waitFor } from './wait-for.ts';

/** Each page by its own address, some way down, in both shapes of people and both APIs of notifications. */
export async function everyAddress(stand: SurfaceStand): Promise<void> {
  const { desk, wheel } = stand;
  for (const path of [
    '/home?shape=legacy',
    '/search?q=halden&f=live',
    '/notifications?notifications=v2',
    '/notifications/mentions',
    '/sunnyside_up/with_replies?shape=core',
    '/notifications?notifications=v1',
    '/i/lists/1',
    '/i/bookmarks',
  ]) {
    await desk.visit(path);
    let { scroll } = await allRight(stand);
    for (let stop = 0; stop < 3; stop++) {
      const tall = await desk.page.evaluate(
        () => document.documentElement.scrollHeight > scrollY + innerHeight + 50,
        null,
      );
      if (!tall) break;
      await wheel(640, 400, 900);
      scroll = (await allRight(stand, { movedFrom: scroll, atLeast: 0 })).scroll;
    }
  }
}

const columns = '[data-testid="multi-column-layout-column-content"]';

/** X Pro: each column by itself, scrolled, and a thread in the drawer. */
export async function pro(stand: SurfaceStand): Promise<void> {
  const { desk, site, wheel } = stand;
  const { mentionId } = site.world.hero;
  await desk.page.goto('https://pro.x.com/i/decks/1');
  for (const place of [1, 2, 3, 4]) await allRight(stand, { within: `${columns}:nth-child(${place})` });
  for (const [place, x] of [
    [1, 250],
    [2, 590],
    [3, 930],
  ] as const) {
    const within = `${columns}:nth-child(${place})`;
    let { scroll } = await allRight(stand, { within });
    for (let stop = 0; stop < 4; stop++) {
      await wheel(x, 400, 700);
      scroll = (await allRight(stand, { within, movedFrom: scroll, atLeast: 0 })).scroll;
    }
  }
  await desk.page.reload();
  await allRight(stand);
  await desk.clickOnX(`${columns} a[href$="/status/${mentionId}"]`);
  const drawer = await allRight(stand, { within: '[data-testid="drawerAnimatedDiv"]' });
  assert.deepEqual(drawer.posts, [mentionId]);
  assert.equal(await desk.page.evaluate(() => location.pathname, null), '/i/decks/1');
  await allRight(stand, { atLeast: 4 });
}

/** mobile.x.com: a bar below, and a composer with a page of its own. */
export async function mobile(stand: SurfaceStand): Promise<void> {
  const { desk, site, wheel } = stand;
  const { mentionId } = site.world.hero;
  await desk.page.goto('https://mobile.x.com/home');
  const { scroll } = await allRight(stand);
  await wheel(640, 400, 900);
  await allRight(stand, { movedFrom: scroll, atLeast: 0 });
  await follow(stand, '[data-testid="BottomBar"] a[href="/notifications"]', /^\/notifications$/);
  await follow(stand, '[data-testid="BottomBar"] a[href="/home"]', /^\/home$/);
  await wheel(640, 400, -2000);
  await follow(stand, `a[href$="/status/${mentionId}"]`, new RegExp(`/status/${mentionId}$`));
  await desk.clickOnX('article [data-testid="reply"]');
  await waitFor(async () => (await desk.composer()) ?? undefined, 'there was no composer');
  const composing = await desk.page.evaluate(
    () => ({
      path: location.pathname,
      dialog: document.querySelector('[role="dialog"]') !== null,
      badges: document.querySelectorAll('article [role="group"] > :not(div)').length,
    }),
    null,
  );
  assert.deepEqual(composing, { path: '/compose/post', dialog: false, badges: 0 });
  await desk.clickOnX('[data-testid="app-bar-close"]');
  await allRight(stand);
}
