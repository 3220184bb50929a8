import { strict as assert } from 'node:assert';
import { allRight, column, follow, type SurfaceStand } from './surfaces-walk.ts';
import { waitFor } from './wait-for.ts';

const articleOf = (id: string) => `article:has(a[href$="/status/${id}"] > time)`;

async function openRoot({ desk, site }: SurfaceStand): Promise<void> {
  await desk.visit(`/${site.world.ceo.handle}/status/${site.world.hero.rootId}`);
}

/** X draws an action row anew, then everything in another language and direction, then in another theme. */
export async function redraws(stand: SurfaceStand): Promise<void> {
  const { desk, site } = stand;
  await openRoot(stand);
  await allRight(stand);
  const like = `${articleOf(site.world.hero.complaintId)} [data-testid="like"]`;
  await desk.clickOnX(like);
  await desk.clickOnX(like.replace('"like"', '"unlike"'));
  await allRight(stand);
  for (const [choice, more, dir] of [
    ['ar', 'المزيد', 'rtl'],
    ['dark', 'المزيد', 'rtl'],
    ['ja', 'もっと見る', 'ltr'],
    ['en', 'More', 'ltr'],
    ['light', 'More', 'ltr'],
  ] as const) {
    await desk.clickOnX('[data-testid="DisplayControl"]');
    await desk.clickOnX(`[data-testid="display-${choice}"]`);
    const inWords = () =>
      desk.page.evaluate((word) => {
        const carets = [...document.querySelectorAll('article [data-testid="caret"]')];
        return carets.every((caret) => caret.getAttribute('aria-label') === word) || undefined;
      }, more);
    await waitFor(inWords, `X was not drawn anew in ${choice}`);
    assert.equal(await desk.page.evaluate(() => document.dir, null), dir);
    await allRight(stand);
  }
}

/** One post stands on the home timeline alone and with an answer below it, both in the page at once. */
export async function twice(stand: SurfaceStand): Promise<void> {
  const { complaintId } = stand.site.world.hero;
  await stand.desk.visit('/home');
  let reading = await allRight(stand);
  for (let stop = 0; stop < 12; stop++) {
    if (reading.posts.filter((id) => id === complaintId).length === 2) return;
    await stand.wheel(640, 400, 250);
    reading = await allRight(stand, { movedFrom: reading.scroll, atLeast: 0 });
  }
  assert.fail('The complaint was never twice in the page.');
}

async function switchAccount({ desk }: SurfaceStand, handle: string, place: number): Promise<void> {
  const button = '[data-testid="SideNav_AccountSwitcher_Button"]';
  await desk.clickOnX(button);
  await desk.clickOnX(`[data-testid="UserCell"]:nth-child(${place})`);
  const switched = () =>
    desk.page.evaluate(
      (css) => document.querySelector(css) !== null || undefined,
      `${button} [data-testid$="-${handle}"]`,
    );
  await waitFor(switched, `the account never was ${handle}`);
}

/** As somebody else: a reply of one's own is badged when it is sent, and leaves nothing when it is deleted. */
export async function writtenAndDeleted(stand: SurfaceStand): Promise<void> {
  const { desk, site } = stand;
  const { world } = site;
  await openRoot(stand);
  await allRight(stand);
  await switchAccount(stand, 'jo_private', 2);
  await allRight(stand);
  const before = new Set(world.posts.keys());
  await desk.clickOnX(`${column} [data-testid="tweetTextarea_0"]`);
  await desk.page.keyboard.type('Mine is out too, since Monday.');
  await desk.clickOnX('[data-testid="tweetButtonInline"]');
  const id = await waitFor(
    () => [...world.posts.keys()].find((one) => !before.has(one)),
    'nothing was posted',
  );
  const shown = async () => (await allRight(stand, { atLeast: 2 })).posts.includes(id) || undefined;
  await waitFor(shown, 'the own reply was not shown');

  await desk.clickOnX(`${articleOf(id)} [data-testid="caret"]`);
  await desk.clickOnX('[data-testid="delete"]');
  await desk.clickOnX('[data-testid="confirmationSheetConfirm"]');
  const gone = async () => {
    const { posts } = await allRight(stand, { atLeast: 2 });
    return (!posts.includes(id) && !world.posts.has(id)) || undefined;
  };
  await waitFor(gone, 'the deleted post stayed');
  const stone = (css: string) => document.querySelector(css)?.textContent?.includes('deleted');
  assert.ok(await desk.page.evaluate(stone, `${column} article.gone`), 'A tombstone is in its place.');
  const home = await follow(stand, '[data-testid="AppTabBar_Home_Link"]', /^\/home$/);
  assert.ok(!home.posts.includes(id));
  await switchAccount(stand, 'HaldenHelp', 1);
  await allRight(stand);
}
