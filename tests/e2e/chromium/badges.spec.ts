import { expect, test } from '../support/stage-test.ts';

// Which posts are badged, on all of X's pages: surfaces.spec.ts.

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
