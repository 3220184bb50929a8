import { strict as assert } from 'node:assert';
import type { StandIn } from '../../x/server.ts';
import type { Desk } from './desk.ts';
import { certainBadges, expectedBadges } from './expected-badges.ts';
import { type Reading, readBadges, readStale, type Wanted, watchStale } from './page-badges.ts';
import { waitFor } from './wait-for.ts';

/** What the walk over X's pages needs of a browser; the same steps are walked in each. */
export interface SurfaceStand {
  desk: Desk;
  site: StandIn;
  /** Turns the wheel over a place of the page. */
  wheel(x: number, y: number, by: number): Promise<void>;
}

export const column = '[data-testid="primaryColumn"]';

/** Every aimed post in the page is badged, and no other. */
export async function allRight(stand: SurfaceStand, wanted: Partial<Wanted> = {}): Promise<Reading> {
  const { desk, site } = stand;
  const possible = [...expectedBadges(site.world)];
  const look = () =>
    readBadges(desk.page, { certain: [...certainBadges(site.world, site.told)], possible, ...wanted });
  let reading = await look();
  // An answer may have come while the page was looked at: then more is certain than was asked for.
  const atLeast = wanted.atLeast ?? 1;
  if (reading.missing.length > 0 || reading.aimed < atLeast) reading = await look();
  assert.deepEqual({ missing: reading.missing, wrong: reading.wrong }, { missing: [], wrong: [] });
  assert.ok(reading.aimed >= atLeast, `Too few aimed posts in the page: ${reading.posts.join()}`);
  assert.notEqual(reading.scroll, wanted.movedFrom ?? null, 'The wheel moved nothing.');
  return reading;
}

/** A frame or two: an old badge goes in the very turn in which X changes the link; what X draws anew is told a frame later. */
const longestStale = 60;

/** Down the home timeline until this many posts were seen, and up to its top again. */
export async function scrollHome(
  stand: SurfaceStand,
  posts: number,
): Promise<{ seen: number; aimed: number }> {
  const { desk, site, wheel } = stand;
  await desk.visit('/home');
  await allRight(stand);
  await watchStale(desk.page, [...expectedBadges(site.world)]);
  const seen = new Set<string>();
  // X keeps a few posts more than are in view, so that none is passed over.
  const step = await desk.page.evaluate(() => innerHeight * 1.3, null);
  const go = async (by: number, from: number): Promise<number> => {
    await wheel(640, 400, by);
    const reading = await allRight(stand, { movedFrom: from, atLeast: 0 });
    for (const id of reading.posts) seen.add(id);
    return reading.scroll;
  };
  let at = 0;
  while (seen.size < posts) at = await go(step, at);
  while (at > 0) at = await go(-step * 1.4, at);
  const stale = await readStale(desk.page, longestStale);
  assert.deepEqual(stale, {}, 'Articles kept the badge of another post.');
  const certain = certainBadges(site.world, site.told);
  return { seen: seen.size, aimed: [...seen].filter((id) => certain.has(id)).length };
}

/**
 * Clicks a link or button of X's own, waits until the address is another and, where the container is replaced, until
 * the new one is there, and looks at the badges.
 */
export async function follow(
  stand: SurfaceStand,
  selector: string,
  path: RegExp,
  replaced = true,
): Promise<Reading> {
  const { page } = stand.desk;
  await page.evaluate(
    ([css, link]) => {
      document.querySelector(css)?.setAttribute('data-before', '');
      // Away from the edges, where X's own head would lie over it.
      document.querySelector(link)?.scrollIntoView({ block: 'center' });
    },
    [column, selector] as const,
  );
  await stand.desk.clickOnX(selector);
  const arrived = () =>
    page.evaluate(
      (css) => ({
        path: location.pathname,
        isNew: document.querySelector(css)?.hasAttribute('data-before') === false,
      }),
      column,
    );
  await waitFor(async () => {
    const now = await arrived();
    return (path.test(now.path) && (now.isNew || !replaced)) || undefined;
  }, `${selector} did not lead to ${path}`);
  return allRight(stand);
}

const tab = (index: number) => `${column} [role="tablist"] > div:nth-child(${index}) a`;

/** A customer among the bookmarks with posts of both kinds, and a reply of theirs near the top of their profile. */
function wordyCustomer({ world }: StandIn): { handle: string; replyId: string; rootId: string } {
  const posts = [...world.posts.values()].sort((a, b) => b.createdAt - a.createdAt);
  for (const id of world.bookmarks.slice(0, 6)) {
    const { authorId } = world.posts.get(id) ?? {};
    const theirs = posts.filter((post) => post.authorId === authorId && !post.gone);
    const reply = theirs
      .slice(0, 4)
      .find((post) => world.posts.get(post.replyTo ?? '')?.authorId === world.ceo.id);
    const handle = world.users.get(authorId ?? '')?.handle;
    const writes = theirs.some((post) => post.replyTo === null && expectedBadges(world).has(post.id));
    if (handle && reply?.replyTo && writes) return { handle, replyId: reply.id, rootId: reply.replyTo };
  }
  throw new Error('The world has no such customer.');
}

/** Through all of X's pages by its own links, without a reload: each is another container. */
export async function tour(stand: SurfaceStand): Promise<number> {
  const { desk, site } = stand;
  const { handle, replyId, rootId } = wordyCustomer(site);
  await desk.visit('/home');
  await allRight(stand);
  await desk.page.evaluate(() => Object.assign(window, { sameDocument: true }), null);
  const steps: [selector: string, path: RegExp][] = [
    [tab(2), /^\/home$/],
    ['[data-testid="AppTabBar_Notifications_Link"]', /^\/notifications$/],
    [tab(2), /^\/notifications\/mentions$/],
    ['[data-testid="lists"]', /^\/i\/lists\/1$/],
    ['[data-testid="bookmarks"]', /^\/i\/bookmarks$/],
    [`${column} [data-testid="User-Name"] a[href="/${handle}"]`, new RegExp(`^/${handle}$`)],
    [tab(2), /\/with_replies$/],
    [`${column} article a[href$="/status/${replyId}"]`, new RegExp(`/status/${replyId}$`)],
    [`${column} article a[href$="/status/${rootId}"]`, new RegExp(`/status/${rootId}$`)],
    ['[data-testid="AppTabBar_Explore_Link"]', /^\/explore$/],
    ['[data-testid="AppTabBar_Home_Link"]', /^\/home$/],
    [tab(1), /^\/home$/],
  ];
  for (const [selector, path] of steps) await follow(stand, selector, path);
  assert.ok(await desk.page.evaluate(() => 'sameDocument' in window, null), 'The page was loaded anew.');
  return steps.length;
}

/** The picture over the page: its thread at the side, the same posts below it, and back. */
export async function mediaViewer(stand: SurfaceStand): Promise<void> {
  const { desk, site } = stand;
  const { rootId, photoId } = site.world.hero;
  await desk.visit(`/${site.world.ceo.handle}/status/${rootId}`);
  await allRight(stand);
  await follow(stand, `${column} a[href$="/status/${photoId}/photo/1"]`, /\/photo\/1$/, false);
  const side = await allRight(stand, { within: '[role="dialog"]' });
  assert.ok(side.posts.includes(photoId) && side.posts.includes(rootId));
  const both = await allRight(stand, { atLeast: 2 });
  assert.equal(both.posts.filter((id) => id === photoId).length, 2, 'The same post twice on one page.');
  await follow(stand, '[data-testid="app-bar-close"]', new RegExp(`/status/${rootId}$`), false);
}
