import type { Frame, Page } from '@playwright/test';
import { sidebarFrame } from '../support/chromium.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const search = 'powerwall dead for three weeks';

async function openQueue(page: Page): Promise<Frame> {
  const frame = await sidebarFrame(page);
  await frame.locator('#queue-button').click();
  await expect(frame.locator('[role=listbox]')).toBeVisible();
  return frame;
}

test('search and filter outlive the opening of a post on X', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  const frame = await openQueue(page);
  await frame.getByRole('button', { name: /^new/ }).click();
  await expect(frame.locator('[role=option]')).toHaveCount(1);
  await page.evaluate(() => Object.assign(window, { before: true }));
  // At once: the list is not asked for before typing pauses.
  await frame.locator('input[type=search]').fill(search);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  // X's page is another one, and the sidebar with it.
  await expect.poll(() => page.evaluate(() => 'before' in window).catch(() => true)).toBe(false);
  await desk.reads(search);
  const again = await openQueue(page);
  await expect(again.locator('input[type=search]')).toHaveValue(search);
  await expect(again.getByRole('button', { name: /^new/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.locator('[role=option]')).toHaveCount(1);
});

test('keys without Ctrl or Alt can be turned off', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  const frame = await openQueue(page);
  await frame.locator('[role=listbox]').focus();
  await page.keyboard.press('?');
  await expect(frame.locator('dialog')).toBeVisible();
  await page.keyboard.press('Escape');

  const { options } = stage;
  await options.getByRole('checkbox', { name: desk.words('options_single_keys') }).uncheck();
  await options.getByRole('button', { name: desk.words('options_save'), exact: true }).click();
  await expect(options.locator('body')).toContainText(desk.words('options_status_saved'));
  await page.bringToFront();
  await expect(frame.locator('#queue-button')).not.toHaveAttribute('aria-keyshortcuts');
  await frame.locator('[role=listbox]').focus();
  for (const key of ['?', 'e', 'c', 'q', '/']) await page.keyboard.press(key);
  await expect(frame.locator('dialog, [role=dialog]')).toHaveCount(0);
  await expect(frame.locator('[role=listbox]')).toBeFocused();
  // Keys that nobody types or dictates by mistake stay.
  await page.keyboard.press('Escape');
  await expect(frame.locator('[role=listbox]')).toHaveCount(0);
});
