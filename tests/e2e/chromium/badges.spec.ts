import type { Page } from '@playwright/test';
import { expectedBadges } from '../support/expected-badges.ts';
import { expect, test } from '../support/stage-test.ts';

/** Each post in the page, with whether it has a badge; ids that the page does not tell are left out. */
function readBadges(page: Page): Promise<Record<string, boolean>> {
  return page.evaluate(() => {
    const found: Record<string, boolean> = {};
    for (const article of document.querySelectorAll('article[data-testid="tweet"]')) {
      const time = article.querySelector('a[href*="/status/"] > time');
      const id = /\/status\/(\d+)/.exec(time?.parentElement?.getAttribute('href') ?? '')?.[1];
      if (id)
        found[id] = article.querySelector('div[role="group"] > span[style*="position: absolute"]') !== null;
    }
    return found;
  });
}

const surfaces = [
  '/home',
  '/search?q=halden&f=live',
  '/notifications',
  '/notifications/mentions',
  '/sunnyside_up/with_replies',
  '/i/lists/1',
  '/i/bookmarks',
];

for (const surface of surfaces)
  test(`every post aimed at the CEO is badged on ${surface}, and no other`, async ({ desk, page, stage }) => {
    const expected = expectedBadges(stage.site.world);
    await desk.visit(surface);
    await expect.poll(async () => Object.keys(await readBadges(page)).length).toBeGreaterThan(1);
    const seen = new Set<string>();
    for (let stop = 0; stop < 8; stop++) {
      await expect
        .poll(async () => {
          const badges = await readBadges(page);
          for (const id of Object.keys(badges)) seen.add(id);
          return Object.keys(badges).filter((id) => badges[id] !== expected.has(id));
        })
        .toEqual([]);
      await page.mouse.wheel(0, 1800);
    }
    // Where nothing is aimed, the test would prove nothing.
    expect([...seen].some((id) => expected.has(id))).toBe(true);
  });

test('a badge opens its post by the keyboard, and X hears nothing of it', async ({ desk, page, stage }) => {
  const { complaintId, rootId } = stage.site.world.hero;
  await desk.visit(`/mirahalden/status/${rootId}`);
  await expect.poll(() => desk.badgeSpot(complaintId)).not.toBeNull();
  const article = page.locator(`article:has(a[href$="/status/${complaintId}"])`);
  await article.locator('[aria-label*="analytics"]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await desk.reads('powerwall dead for three weeks');
  expect(page.url()).toContain(rootId);
});

test('badges come back after X redraws an action row, and move with re-used cells', async ({
  desk,
  page,
  stage,
}) => {
  const { complaintId, rootId } = stage.site.world.hero;
  await desk.visit(`/mirahalden/status/${rootId}`);
  await expect.poll(() => desk.badgeSpot(complaintId)).not.toBeNull();
  await page.locator(`article:has(a[href$="/status/${complaintId}"]) [data-testid="like"]`).click();
  await expect.poll(() => desk.badgeSpot(complaintId)).not.toBeNull();
});
