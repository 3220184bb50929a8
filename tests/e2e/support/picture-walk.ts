import { strict as assert } from 'node:assert';
import type { StandIn, StandInOptions } from '../../x/server.ts';
import type { Desk } from './desk.ts';
import { drawPng } from './draw-png.ts';
import { waitFor } from './wait-for.ts';

const within = (x: number, y: number, cx: number, cy: number, r: number) => Math.hypot(x - cx, y - cy) < r;

/** A head before a fading ground. */
const portrait =
  (off = 0, turned = false) =>
  (left: number, y: number) => {
    const x = turned ? 1 - left : left;
    // What another compression leaves of it: each level a little off.
    const grain = off * Math.sin(x * 700 + y * 1300);
    const at = (red: number, green: number, blue: number) =>
      [red + grain, green + grain, blue - grain] as const;
    if (within(x, y, 0.45, 0.24, 0.19)) return at(70, 45, 30);
    if (within(x, y, 0.47, 0.4, 0.22)) return at(224, 182, 150);
    if (within(x, y, 0.4, 1.05, 0.45)) return at(35, 48, 96);
    return at(210 - 110 * x, 214 - 90 * y, 220);
  };

/** Who has the CEO's picture, saved in another size and uploaded anew. */
export const wearer = 'sunnyside_up';

const ours = drawPng(48, portrait());

/** The CEO's picture, the same on a customer, and another one on another customer. */
export const withPictures: StandInOptions = {
  pictures: {
    mirahalden: ours,
    [wearer]: drawPng(60, portrait(5)),
    quintanar_mari: drawPng(48, portrait(0, true)),
  },
};

/** Here the customer has the CEO's very upload. */
export const withOneUpload: StandInOptions = { pictures: { mirahalden: ours, [wearer]: ours } };

/** Opens the wearer's post: the mark says why it is there. */
export async function pictureWalk(desk: Desk, site: StandIn): Promise<void> {
  const { ceo, hero } = site.world;
  await desk.visit(`/${ceo.handle}/status/${hero.rootId}`);
  // The verdict on the picture draws the badge anew, which may be under the pointer: then a person clicks again.
  for (let tries = 0; tries < 3 && !desk.hasSidebar(); tries++) {
    await desk.clickBadge(hero.complaintId);
    await waitFor(() => desk.hasSidebar() || undefined, 'the sidebar did not open', 2500).catch(
      () => undefined,
    );
  }
  await desk.reads(desk.words('sidebar_same_picture', { handle: ceo.handle }));
}

/** Each picture once, the small one, with nothing that says who asks; none of X's default ones. */
export function checkRequests(site: StandIn): void {
  const asked = site.requests.filter(({ url }) => url.includes('twimg.com'));
  assert.ok(asked.length > 1);
  assert.equal(new Set(asked.map(({ url }) => url)).size, asked.length);
  for (const { headers, url } of asked) {
    assert.match(url, /^https:\/\/pbs\.twimg\.com\/profile_images\/\d+\/p\d_normal\.png$/);
    assert.deepEqual(
      [headers.cookie, headers.referer, headers.authorization],
      [undefined, undefined, undefined],
    );
  }
}
