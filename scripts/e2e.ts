import { findBrowser } from './browsers.ts';
import { runStep } from './run-step.ts';

/**
 * `npm run e2e`: builds the extension for both browsers, installs what browser is missing, and runs the end-to-end
 * tests. Arguments go to Playwright: `npm run e2e -- --project chromium -g walk`.
 */
export function build(): boolean {
  return (
    runStep('build for Chromium', 'wxt', 'build') &&
    runStep('build for Firefox', 'wxt', 'build', '-b', 'firefox')
  );
}

/** The tests alone, on what is built. With `report`, the results are left there as JSON. */
export function runEndToEnd(report?: string, args: string[] = []): boolean {
  try {
    findBrowser('chromium');
    findBrowser('firefox');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  if (report) process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = report;
  const reporters = report ? ['--reporter=list,json'] : [];
  return runStep('end to end', 'playwright', 'test', ...reporters, ...args);
}

if (import.meta.main) process.exitCode = build() && runEndToEnd(undefined, process.argv.slice(2)) ? 0 : 1;
