import { defineConfig } from '@playwright/test';

/** Both browsers by one runner; Firefox is driven over WebDriver BiDi from within its tests. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  // One at a time: two browsers at once on two cores make every wait a guess.
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  projects: [
    { name: 'chromium', testDir: 'tests/e2e/chromium' },
    { name: 'firefox', testDir: 'tests/e2e/firefox' },
  ],
});
