import { test as base, type Page } from '@playwright/test';
import { openStage, type Stage, type StageOptions } from './chromium.ts';
import { Desk } from './desk.ts';
import { chromiumOptions, setUpClew } from './options-page.ts';

interface Fixtures {
  /** Override with test.use({ stageOptions: { … } }). */
  stageOptions: StageOptions;
  /** Chromium with Clew set up for the demo company. */
  stage: Stage;
  page: Page;
  desk: Desk;
}

/** Playwright's test with a stage of its own for each test: Clew is set up by its options page, as a person would. */
export const test = base.extend<Fixtures>({
  stageOptions: [{}, { option: true }],
  stage: async ({ stageOptions }, use) => {
    const stage = await openStage(stageOptions);
    await setUpClew(chromiumOptions(stage.options, stageOptions.lang));
    await use(stage);
    await stage.close();
  },
  page: async ({ stage }, use) => {
    await use(await stage.context.newPage());
  },
  desk: async ({ page, stageOptions }, use) => {
    await use(new Desk(page, stageOptions.lang));
  },
});

export { expect } from '@playwright/test';
