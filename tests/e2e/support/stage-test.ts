import { test as base, type Page } from '@playwright/test';
import { openStage, type Stage, type StageOptions } from './chromium.ts';
import { Desk } from './desk.ts';
import { chromiumOptions, setUpClew } from './options-page.ts';
import { StagePool } from './stage-pool.ts';

interface Fixtures {
  /** Override with test.use({ stageOptions: { … } }). `own` is a browser that no other test has used or will use. */
  stageOptions: StageOptions & { own?: boolean };
  /** Chromium with Clew set up for the demo company. */
  stage: Stage;
  page: Page;
  desk: Desk;
}

/** Playwright's test with a stage as new for each test: Clew was set up by its options page, as a person would. */
export const test = base.extend<Fixtures, { pool: StagePool }>({
  stageOptions: [{}, { option: true }],
  pool: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
    async ({}, use) => {
      const pool = new StagePool();
      await use(pool);
      await pool.close();
    },
    { scope: 'worker' },
  ],
  stage: async ({ stageOptions, pool }, use) => {
    const { own, ...options } = stageOptions;
    if (!own) return use(await pool.borrow(options));
    const stage = await openStage(options);
    await setUpClew(chromiumOptions(stage.options, options.lang));
    await use(stage);
    await stage.close();
  },
  page: async ({ stage, stageOptions: { width = 1280, height = 800 } }, use) => {
    const page = await stage.context.newPage();
    await page.setViewportSize({ width, height });
    await use(page);
  },
  desk: async ({ page, stageOptions }, use) => {
    await use(new Desk(page, stageOptions.lang));
  },
});

export { expect } from '@playwright/test';
export { more } from './more.ts';
