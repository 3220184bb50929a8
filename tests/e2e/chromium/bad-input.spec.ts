import { brokenShape, now, oneWithoutId } from '../support/broken-captures.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { inPageScript } from '../support/page-script.ts';
import { expect, test } from '../support/stage-test.ts';
import { waitFor } from '../support/wait-for.ts';
import { openComplaint } from '../support/walk.ts';

for (const [what, file] of Object.entries({ brokenShape, oneWithoutId }))
  test.describe(what, () => {
    test.use({ stageOptions: { standIn: { now, captures: [file] } } });
    test('what can be read is badged, and the sidebar says that something could not', async ({
      desk,
      stage,
    }) => {
      const { complaintId, mentionId } = stage.site.world.hero;
      await desk.visit('/home');
      await desk.clickBadge(complaintId);
      await desk.reads('Powerwall offline after update');
      await desk.reads(desk.words('sidebar_trouble'));
      if (file !== oneWithoutId) return;
      expect(await desk.badgeSpot(mentionId)).not.toBeNull();
      // A page that is whole says nothing of the kind.
      await desk.visit(`/sunnyside_up/status/${complaintId}`);
      await desk.reads('by X id');
      await waitFor(
        async () => !(await desk.sidebarText()).includes(desk.words('sidebar_trouble')) || undefined,
        'the sidebar went on saying that the page cannot be read',
      );
    });
  });

test('an answer of X’s that is cut off', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  const cut = '{"data":{"home":{"home_timeline_urt":{"instructions":[{"type":"TimelineAddEntr';
  await page.route(/\/HomeTimeline\?/, (route) =>
    route.fulfill({ contentType: 'application/json', body: cut }),
  );
  await desk.visit('/home');
  await desk.reads(desk.words('sidebar_trouble'));
  await desk.reads('Powerwall offline after update');
  await page.unroute(/\/HomeTimeline\?/);
  await desk.visit('/home');
  await desk.clickBadge(stage.site.world.hero.mentionId);
  await desk.reads('you charged me $380 twice');
});

test('what X’s page forges changes nothing', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  const data = new Databases(stage);
  const tables = ['posts', 'links', 'operations', 'replies', 'drafts', 'settings', 'audit'];
  const all = () => Promise.all(tables.map((table) => data.rows('clew', table)));
  await waitFor(
    async () => (await data.rows('clew', 'posts')).length > 4 || undefined,
    'the thread was never kept',
  );
  const before = await all();
  const runtime = await page.evaluate(async () => {
    const polluted =
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"data":{"__proto__":{"polluted":1},"t":{"rest_id":"__proto__","legacy":{"full_text":"x","__proto__":{"id_str":"1"}}}}}';
    const details: unknown[] = [
      '',
      '\n',
      'HomeTimeline',
      'HomeTimeline\n{"data":',
      `HomeTimeline\n${polluted}`,
      `__proto__\n${polluted}`,
      `CreateTweet\n${'['.repeat(200_000)}`,
      `CreateTweet\n${'[{"a":'.repeat(20_000)}0${'}]'.repeat(20_000)}`,
      `HomeTimeline\n"${'x'.repeat(17_000_000)}"`,
      'HomeTimeline\nnull',
      null,
      7,
      { toString: () => 'HomeTimeline\n{}' },
      [polluted],
    ];
    for (const detail of details) document.dispatchEvent(new CustomEvent('clew:response', { detail }));
    document.dispatchEvent(new Event('clew:response'));
    const messages = [
      { command: 'link-post', input: {} },
      { to: 'page', name: 'show-sidebar', input: { nonce: '1' } },
      { to: 'page', name: 'insert-text', input: { postId: '1', text: 'forged', replace: true } },
      { type: 'snapshot', snapshot: {} },
    ];
    for (const message of messages) {
      window.postMessage(message, '*');
      document.dispatchEvent(new CustomEvent('clew', { detail: message }));
    }
    // After the page script's idle turns.
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => requestIdleCallback(resolve));
    const scope = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
    return [typeof scope.chrome?.runtime, typeof scope.browser];
  });
  expect(runtime).toEqual(['undefined', 'undefined']);
  // Two of them were no JSON, which is said; by then all were read.
  await desk.reads(desk.words('sidebar_trouble'));
  expect(await all()).toEqual(before);
  expect(await desk.composer()).toMatchObject({ text: '' });
  await desk.reads('by X id');
  const world = `[Object.keys(Object.prototype).length, ({}).polluted === undefined, typeof chrome.runtime.id]`;
  expect(await inPageScript(stage, page, world)).toEqual([0, true, 'string']);
});

test('a CSV file with other columns imports nothing and says so', async ({ stage }) => {
  const options = stage.context.pages().find((page) => page.url().startsWith(stage.origin));
  if (!options) throw new Error('The options are not open.');
  const counts = () => options.locator('dl').first().innerText();
  await expect(options.locator('dl').first()).toContainText('68');
  const before = await counts();
  const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await options
    .locator('input[type="file"][accept*=csv]')
    .setInputFiles([
      csv('customers.csv', 'id,name,shoe_size\nC-1,Ada Example,38\n'),
      csv('cases.csv', 'a,b\n1,2\n'),
    ]);
  await expect(options.getByText('Nothing was imported')).toBeVisible();
  await expect(options.getByText(/these columns are (missing|not known)/)).toBeVisible();
  await expect(options.getByText('cannot tell what this file holds')).toBeVisible();
  expect(await counts()).toBe(before);
  expect(await new Databases(stage).rows('clew-crm', 'customers')).toHaveLength(68);
});

test('an author whom the CRM does not know', async ({ desk, page, stage }) => {
  const { world } = stage.site;
  const stranger = [...world.posts.values()].find(
    ({ authorId, replyTo, gone }) => !gone && replyTo === world.hero.complaintId && authorId.startsWith('17'),
  );
  if (!stranger) throw new Error('Nobody unknown answers in the world.');
  await desk.visit(`/${world.users.get(stranger.authorId)?.handle}/status/${stranger.id}`);
  await desk.clickBadge(stranger.id);
  await desk.reads('No customer with this X account');
  const frame = await sidebarFrame(page);
  expect(await frame.locator('input[type="search"]').count()).toBe(1);
  expect(await desk.sidebarText()).not.toMatch(/Reveal|Link post|possible/);
});
