import { test as base } from '@playwright/test';
import { Desk } from './desk.ts';
import { type FirefoxOptions, type FirefoxStage, openFirefox } from './firefox.ts';
import { firefoxOptions, setUpClew } from './options-page.ts';

interface Fixtures {
  /** Override with test.use({ firefox: { … } }). */
  firefox: FirefoxOptions;
  /** Firefox with Clew set up for the demo company, of this test alone. */
  stage: FirefoxStage;
  desk: Desk;
}

/** Playwright's test with a Firefox: Clew was set up by its options page, as a person would. */
export const test = base.extend<Fixtures>({
  firefox: [{}, { option: true }],
  stage: async ({ firefox }, use) => {
    const stage = await openFirefox(async (marionette, origin) => {
      await setUpClew(await firefoxOptions(marionette, origin, firefox.lang));
    }, firefox);
    await use(stage);
    await stage.close();
  },
  desk: async ({ stage, firefox }, use) => {
    await use(new Desk(stage.page, firefox.lang));
  },
});

export { expect } from '@playwright/test';
