import { expect, test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { type FirefoxStage, openFirefox } from '../support/firefox.ts';
import { more, runsAll } from '../support/more.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { redraws, twice, writtenAndDeleted } from '../support/surfaces-changes.ts';
import { everyAddress, mobile, pro } from '../support/surfaces-elsewhere.ts';
import { mediaViewer, type SurfaceStand, scrollHome, tour } from '../support/surfaces-walk.ts';

// Several answers of X's, and each cell re-used many times.
const posts = runsAll ? 600 : 150;

function standOf({ page, site }: FirefoxStage): SurfaceStand {
  return {
    desk: new Desk(page),
    site,
    async wheel(x, y, by) {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: by });
    },
  };
}

// A minute and a quarter alone, and more for 600 posts; beside other work, twice to three times that.
test.setTimeout(runsAll ? 480_000 : 180_000);

// The very steps of tests/e2e/chromium/surfaces.spec.ts, in one Firefox.
test('every post aimed at the CEO is badged on every page of X, and no other', { tag: more }, async () => {
  const stage = await openFirefox(async (marionette, origin) => {
    await setUpClew(await firefoxOptions(marionette, origin));
  });
  try {
    const stand = standOf(stage);
    await test.step('each page by its address', () => everyAddress(stand));
    await test.step('through all pages by X’s own links', async () => {
      expect(await tour(stand)).toBeGreaterThanOrEqual(10);
    });
    await test.step('beside a picture', () => mediaViewer(stand));
    await test.step('one post twice on a page', () => twice(stand));
    await test.step('an action row, the language, the direction and the theme change', () => redraws(stand));
    await test.step('written by another account, and deleted', () => writtenAndDeleted(stand));
    await test.step('X Pro', () => pro(stand));
    await test.step('mobile.x.com', () => mobile(stand));
    await test.step(`${posts} posts down and up again on home`, async () => {
      const { seen, aimed } = await scrollHome(stand, posts);
      expect(seen).toBeGreaterThanOrEqual(posts);
      expect(aimed).toBeGreaterThan(posts / 3);
    });
  } finally {
    await stage.close();
  }
});
