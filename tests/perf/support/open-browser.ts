import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.ts';
import { html } from './x-page.ts';

/** CLEW_BENCH_BUILD names another build, such as one of an earlier commit, to compare with. */
export const clewFolder =
  process.env.CLEW_BENCH_BUILD ?? join(import.meta.dirname, '../../../.output/chrome-mv3');

export interface Visit {
  cdp: CDPSession;
  /** Evaluated as it is, without anything of the driver's in the page. */
  run<Result>(expression: string): Promise<Result>;
  /** Milliseconds of script since the page's process began. */
  script(): Promise<number>;
  close(): Promise<void>;
}

export interface Browser {
  context: BrowserContext;
  visit(): Promise<Visit>;
  close(): Promise<void>;
}

/** Chromium with one extension or none, in a fresh profile; https://x.com/home is the bench's page, nothing is online. */
export async function openBrowser(
  extension: string | null,
  answers: Record<string, string> = {},
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'clew-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--js-flags=--expose-gc',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : ['--disable-extensions']),
    ],
  });
  await context.route('https://x.com/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/home') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const body = answers[pathname];
    return body === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: 'application/json; charset=utf-8', body });
  });
  return {
    context,
    visit: async () => open(await context.newPage()),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function open(page: Page): Promise<Visit> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto('https://x.com/home', { waitUntil: 'load' });
  return {
    cdp,
    async run(expression) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async script() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000;
    },
    close: () => page.close(),
  };
}
