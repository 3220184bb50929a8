import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { findBrowser } from '../../../scripts/browsers.ts';
import { type StandIn, startStandIn } from '../../x/server.ts';
import { extensionFolder } from '../support/chromium.ts';
import { transcript } from '../support/transcript.ts';
import { waitFor } from '../support/wait-for.ts';

const answers: Record<string, { body: string; status?: number; after?: number } | null> = {
  HomeTimeline: { body: '{"data":{"home":[1,2]}}' },
  DeleteTweet: { body: '{"data":{"delete_tweet":{}}}' },
  SearchTimeline: { body: '<html>no JSON</html>' },
  Nothing: { body: 'not found', status: 404 },
  UserTweets: { body: '{}', after: 1000 },
  UserTweetsAndReplies: { body: JSON.stringify({ text: 'x'.repeat(700_000) }) },
  // A connection that breaks.
  TweetDetail: null,
};

async function answerAll(page: Page): Promise<void> {
  await page.route('**/i/api/graphql/abc/*', async (route) => {
    const answer = answers[new URL(route.request().url()).pathname.split('/').at(-1) ?? ''];
    if (!answer) return route.abort('connectionreset');
    const { body, status = 200, after = 0 } = answer;
    await new Promise((resolve) => setTimeout(resolve, after));
    await route.fulfill({ body, status, contentType: 'application/json' }).catch(() => undefined);
  });
}

/** What X's code gets to see, and how often it was handed over. */
async function run(site: StandIn, extension: boolean): Promise<{ lines: string[]; handed: string[] }> {
  const profile = await mkdtemp(join(tmpdir(), 'clew-observer-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('chromium'),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      ...site.chromiumArgs,
      ...(extension
        ? [`--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`]
        : []),
    ],
  });
  try {
    const worker = () => context.serviceWorkers().find((each) => each.url().startsWith('chrome-extension:'));
    if (extension) await waitFor(worker, 'the extension did not start');
    const page = await context.newPage();
    await answerAll(page);
    await page.goto('https://x.com/settings');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('clew:response', (event) =>
        heard.push((event as CustomEvent<string>).detail.split('\n')[0] ?? ''),
      );
    });
    const lines = await page.evaluate(transcript, 'https://x.com');
    const handed = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    return { lines, handed };
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

test('X’s own code gets to see the very same with Clew as without', async () => {
  const site = await startStandIn();
  try {
    const without = await run(site, false);
    const withClew = await run(site, true);
    expect(without.lines.length).toBeGreaterThan(150);
    expect(without.handed).toEqual([]);
    expect(withClew.lines).toEqual(without.lines);
    // Otherwise it would prove nothing.
    expect(withClew.handed.filter((name) => name === 'HomeTimeline').length).toBeGreaterThan(10);
    expect(withClew.handed).toContain('DeleteTweet {"variables":{"tweet_id":"1"}}');
    expect(withClew.handed).not.toContain('TweetDetail');
  } finally {
    await site.close();
  }
});
