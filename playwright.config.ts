import { defineConfig } from '@playwright/test';

/** Both browsers by one runner; Firefox is driven over WebDriver BiDi from within its tests. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  // Each with a stand-in, a profile and ports of its own; most of a test is waiting.
  workers: 2,
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
