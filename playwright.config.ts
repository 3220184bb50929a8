import { defineConfig } from '@playwright/test';
import { more, runsAll } from './tests/e2e/support/more.ts';

/** Both browsers by one runner; Firefox is driven over WebDriver BiDi from within its tests. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  // Each with a stand-in, a profile and ports of its own; most of a test is waiting.
  workers: 2,
  // Each test by itself to whichever worker is free, so that both end together; Firefox, the slower one, first.
  fullyParallel: true,
  ...(!runsAll && { grepInvert: new RegExp(more) }),
  // In the long run of everything a browser may miss its moment beside other work: what passes at the second try alone
  // is printed as flaky.
  retries: runsAll ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
    { name: 'chromium', testDir: 'tests/e2e/chromium' },
  ],
});
