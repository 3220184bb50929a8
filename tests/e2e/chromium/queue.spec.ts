import type { Frame, Page } from '@playwright/test';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const rows = (frame: Frame) => frame.locator('[role=option]');

/** Opens the queue beside the complaint; the list has the focus. */
async function openQueue(page: Page): Promise<Frame> {
  const frame = await sidebarFrame(page);
  await frame.locator('#queue-button').click();
  await expect(frame.locator('[role=listbox]')).toBeFocused();
  return frame;
}

test('a walk through home fills the queue, and a row leads back to its post', async ({
  desk,
  page,
  stage,
}) => {
  const { complaintId } = stage.site.world.hero;
  await desk.visit('/home');
  const aimed = async () => {
    await page.mouse.wheel(0, 1500);
    return (await new Databases(stage).rows('clew', 'posts')).filter(({ aimedAt }) => aimedAt).length;
  };
  await expect.poll(aimed).toBeGreaterThan(8);
  await openComplaint(desk, stage.site.world);
  const frame = await openQueue(page);
  await expect.poll(() => rows(frame).count()).toBeGreaterThan(5);
  const ids = await rows(frame).evaluateAll((all) => all.map(({ id }) => id.replace('queue-', '')));
  // Lane by lane, in the policy's order.
  const places = await new Databases(stage).rows('clew', 'places');
  const lanes = ['safety', 'urgent', 'complaints', 'questions', 'rest', '~later', '~taken', '~done'];
  const ranks = ids.map((id) => lanes.indexOf(String(places.find(({ postId }) => postId === id)?.lane)));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(ranks).not.toContain(-1);

  // Looking for one goes nowhere on X; opening it does.
  const before = page.url();
  await page.keyboard.press('/');
  await page.keyboard.type('@sunnyside_up three weeks');
  await expect.poll(() => rows(frame).count()).toBe(1);
  await expect(rows(frame).first()).toHaveAttribute('id', `queue-${complaintId}`);
  expect(page.url()).toBe(before);
  await desk.visit('/home');
  const again = await openQueue(page);
  await again.locator('input[type=search]').fill('@sunnyside_up three weeks');
  await expect.poll(() => rows(again).count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/sunnyside_up/status/${complaintId}`);
  await desk.reads('powerwall dead for three weeks');
});

test('two keys close a post, one brings it back, another takes it; filters follow', async ({
  desk,
  page,
  stage,
}) => {
  const { complaintId } = stage.site.world.hero;
  await openComplaint(desk, stage.site.world);
  const databases = new Databases(stage);
  const state = async () =>
    (await databases.rows('clew', 'posts')).find(({ id }) => id === complaintId)?.state;
  const frame = await openQueue(page);
  await frame.locator('input[type=search]').fill('powerwall dead for three weeks');
  await expect.poll(() => rows(frame).count()).toBe(1);
  await page.keyboard.press('ArrowDown');

  await page.keyboard.press('e');
  await desk.reads(desk.words('sidebar_close_why'));
  await page.keyboard.press('3');
  await desk.reads(desk.words('sidebar_closed', { reason: desk.words('sidebar_close_spam') }));
  await expect.poll(state).toBe('no-reply');
  await expect(rows(frame)).toContainText(desk.words('sidebar_state_no_reply'));

  await page.keyboard.press('u');
  await expect.poll(state).toBe('new');
  await page.keyboard.press('c');
  await expect.poll(state).toBe('mine');
  await frame.getByRole('button', { name: /^mine/ }).click();
  await expect.poll(() => rows(frame).count()).toBe(1);
  await frame.getByRole('button', { name: /^mine/ }).click();

  // The same keys, typed as text, are text.
  await frame.locator('input[type=search]').fill('');
  await frame.locator('input[type=search]').focus();
  await page.keyboard.type('ec3?');
  await expect(frame.locator('input[type=search]')).toHaveValue('ec3?');
  expect(await state()).toBe('mine');
});

test('the conversation: what was not read yet is said, and reading it counts', async ({
  desk,
  page,
  stage,
}) => {
  const { complaintId, rootId } = stage.site.world.hero;
  const deep = [...stage.site.world.posts.values()].find(({ text }) => text.startsWith('Red one'));
  if (!deep) throw new Error('The stand-in has lost its deep answer.');
  await desk.visit(`/sunnyside_up/status/${deep.id}`);
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await frame.locator('#queue-button').click();
  await frame
    .getByRole('textbox', { name: desk.words('sidebar_paste_link') })
    .fill(`https://twitter.com/sunnyside_up/status/${deep.id}?s=20`);
  await page.keyboard.press('Enter');
  await desk.reads('Red one, then nothing');
  await frame.getByRole('button', { name: /parents? read/ }).click();
  await expect(frame.locator('ol > li').first()).toBeVisible();
  // A person scrolls, and reads for a moment.
  const read = async () => {
    for (const entry of await frame.locator('ol > li[data-role], ol > li:has(p)').all()) {
      if (await entry.isVisible()) await entry.scrollIntoViewIfNeeded();
      await page.waitForTimeout(800);
      const text = await desk.sidebarText();
      if (/3 of 3 parents read/.test(text)) return text;
    }
    return desk.sidebarText();
  };
  await expect.poll(read).toMatch(/3 of 3 parents read/);
  const shown = (await new Databases(stage).rows('clew', 'work')).map(({ postId }) => postId);
  expect(shown).toEqual(expect.arrayContaining([complaintId, rootId]));
});

test('parents that were read on X itself count as read', async ({ desk, page, stage }) => {
  const { complaintId, rootId } = stage.site.world.hero;
  const work = async () => new Databases(stage).rows('clew', 'work');
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  const read = async () => {
    // X itself scrolls to the post in focus when it has drawn its parents.
    await page.mouse.wheel(0, -5000);
    return (await work()).map(({ postId }) => postId);
  };
  await expect
    .poll(read, { intervals: [2000], timeout: 30_000 })
    .toEqual(expect.arrayContaining([complaintId, rootId]));
});

test('a pasted link opens a post that Clew never saw; a bad one says so', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  const frame = await openQueue(page);
  const box = frame.getByRole('textbox', { name: desk.words('sidebar_paste_link') });
  await box.fill('hello');
  await page.keyboard.press('Enter');
  await desk.reads(desk.words('error_link_unreadable'));
  const before = page.url();
  await box.fill('https://mobile.twitter.com/jo_private/status/1991234567890123456?s=20');
  await page.keyboard.press('Enter');
  await desk.reads(desk.words('sidebar_text_unseen'));
  await desk.reads('@jo_private');
  expect(page.url()).toBe(before);
});
