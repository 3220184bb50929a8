import type { Page } from '@playwright/test';
import { sidebarFrame } from '../support/chromium.ts';
import type { Desk } from '../support/desk.ts';
import { listenIn, readEverything } from '../support/hostile-page.ts';
import { inPageScript } from '../support/page-script.ts';
import { demoRecord, findLeaks, privateValues } from '../support/private-values.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const record = demoRecord('HC-10001');
const draft = `Sunniva, we ring 801-555-0143 on HE-4471902, $412.80, ${record.products[0]?.serial}. Quixotry.`;

/** Everything a specialist does with a customer's private values, short of posting them. */
async function workWithPrivateValues(desk: Desk): Promise<void> {
  await desk.click('button', 'Reveal');
  const frame = await desk.sidebar();
  await frame.evaluate(() => document.querySelector<HTMLSelectElement>('main select')?.focus(), null);
  await desk.page.keyboard.press('ArrowDown');
  await desk.click('button', 'Show');
  await desk.reads('(801) 555-0143');
  for (const summary of ['Asked for a call-back', 'Photo of the status light', 'Remote update to both units'])
    await desk.click('button', summary);
  await desk.reads('Caller says both units have been offline');
  await desk.click('button[aria-expanded="false"]:has(+ [id]):has(svg.lucide-chevron-right)');
  await desk.write(draft);
  await desk.reads('Stops Insert');
  for (let found = 0; found < 4; found++) await desk.page.keyboard.press('F8');
  await desk.click('button', 'Insert');
  await desk.reads('Saved');
}

test('nothing private is in X’s page', async ({ desk, page, stage }) => {
  await listenIn(page);
  await openComplaint(desk, stage.site.world);
  await workWithPrivateValues(desk);
  const shown = { sidebar: await desk.sidebarText() };
  await desk.click('#queue-button');
  await desk.reads('Posts aimed at the CEO');
  await desk.click('button', 'Back to the post');
  await desk.click('button', 'Settings');
  await page.bringToFront();

  const values = privateValues(record, stage.site.world);
  const told = stage.site.requests.map(({ method, url, body }) => `${method} ${url} ${body}`);
  const places: Record<string, string> = { ...(await readEverything(page)), requests: told.join('\n') };
  expect(findLeaks(places, [...values, 'Quixotry'])).toEqual([]);
  // X's own editor posts empty messages to itself, to take a turn.
  expect(places.events).not.toMatch(/^(keydown|input|paste|securitypolicyviolation|message {2}(?!""))/m);

  // The search is worth something: it finds the same values where they are.
  const must = ['Sunniva Eklund', '(801) 555-0143', 'sunniva.eklund@example.com', 'Cedar Fork', '84098'];
  const found = findLeaks(shown, values);
  for (const value of must) expect(found).toContain(`sidebar: ${value}`);
  expect(values.length).toBeGreaterThan(60);
  await page.evaluate(() =>
    localStorage.setItem('planted', JSON.stringify({ at: 'Box 7, 84098 Cedar Fork' })),
  );
  const planted = findLeaks({ localStorage: (await readEverything(page)).localStorage ?? '' }, values);
  expect(planted).toEqual(['localStorage: Cedar Fork', 'localStorage: 84098']);
  await desk.clickOnX('[data-testid="tweetTextarea_0"][contenteditable="true"]');
  await page.keyboard.type('k');
  expect((await readEverything(page)).events).toContain('keydown k');
});

test('X’s page sees a host and nothing in it', async ({ desk, page, stage }) => {
  await listenIn(page);
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    const { left, right, bottom } = host?.getBoundingClientRect() ?? new DOMRect();
    const hits = new Set<Element | null>();
    for (let x = left + 1; x < right; x += 20)
      for (let y = 1; y < bottom; y += 20) hits.add(document.elementFromPoint(x, y));
    return {
      onlyTheHost: [...hits].every((hit) => hit === host),
      shadow: host?.shadowRoot,
      attributes: host?.getAttributeNames(),
      children: host?.childNodes.length,
      frames: [window.length, window.frames[0] === undefined, document.querySelectorAll('iframe').length],
      globals: Reflect.ownKeys(window).filter((name) => /^\d+$|clew/i.test(String(name))),
      gathered: { hosts: window.gathered.shadowHosts, beside: window.gathered.beside.length },
      timed: performance.getEntries().filter(({ name }) => /extension:/.test(name)).length,
    };
  });
  expect(seen).toEqual({
    onlyTheHost: true,
    shadow: null,
    attributes: ['style'],
    children: 0,
    frames: [0, true, 0],
    globals: [],
    gathered: { hosts: [], beside: 1 },
    timed: 0,
  });
  expect(frame.url()).not.toContain('#');
});

/** What a frame of this address shows inside X's page. */
async function frameOf(page: Page, url: string): Promise<string> {
  await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    const done = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.replaceChildren(frame);
    await done;
  }, url);
  // Not the last of all frames: Clew's own sidebar may open again beside it.
  const frame = await (await page.$('body > iframe'))?.contentFrame();
  if (!frame) throw new Error('The frame is gone.');
  let text = '';
  const settled = async () => {
    text = await frame.locator('body').innerText();
    return text !== '' && !text.includes('Opening Clew');
  };
  await expect.poll(settled).toBe(true);
  return text;
}

test('X’s page can neither fetch nor frame the sidebar', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  // An address of X's that comes without a policy of its own: what fails here is not X's doing.
  await page.goto('https://x.com/i/api/none');
  const files = ['sidebar.html', 'options.html', 'manifest.json', 'page.js'];
  const fetched = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 'failed',
          ),
        ),
      ),
    files.map((file) => `${stage.origin}/${file}`),
  );
  expect(fetched).toEqual(files.map(() => 'failed'));
  expect(await frameOf(page, `${stage.origin}/sidebar.html`)).toContain('blocked');
  expect(await frameOf(page, `${stage.origin}/options.html`)).toContain('blocked');

  // Even a page that has found out this session's secret address gets an empty sidebar: it has no nonce.
  const secret = String(await inPageScript(stage, page, `chrome.runtime.getURL('sidebar.html')`));
  expect(secret).not.toContain(stage.origin);
  for (const url of [secret, `${secret}#${crypto.randomUUID()}`]) {
    const text = await frameOf(page, url);
    expect(text).toContain('Open Clew from the post');
    expect(text).not.toMatch(/by X id|Powerwall|waiting/);
  }
});
