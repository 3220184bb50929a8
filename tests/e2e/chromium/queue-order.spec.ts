import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import * as v from 'valibot';
import { exampleSchema } from '../../../lib/triage/example.ts';
import { violations } from '../support/axe.ts';
import { killWorker, type Stage, sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { more } from '../support/more.ts';
import { asRows, madePosts } from '../support/queue-walk.ts';
import { doneWithReminder, outliveTheBackground, setReminder } from '../support/reminder-walk.ts';
import { change, shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const rows = (frame: Frame) => frame.locator('[role=option]');
const ids = (frame: Frame) =>
  rows(frame).evaluateAll((all) =>
    [...all]
      .sort((a, b) => Number(a.getAttribute('aria-posinset')) - Number(b.getAttribute('aria-posinset')))
      .map(({ id }) => id.replace('queue-', '')),
  );

/** The complaint open, and beside what X has shown these posts; the queue's list has the focus. */
async function openQueue(desk: Desk, page: Page, stage: Stage, posts = madePosts): Promise<Frame> {
  await change(stage, 'clew', 'posts', { put: asRows(posts, Date.now()) });
  await killWorker(stage);
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await expect
    .poll(async () => (await places(stage)).filter(({ postId }) => String(postId).startsWith('900')).length)
    .toBe(posts.length);
  await frame.locator('#queue-button').click();
  await expect(frame.locator('[role=listbox]')).toBeFocused();
  return frame;
}

const places = (stage: Stage) => new Databases(stage).rows('clew', 'places');
const placeOf = async (stage: Stage, id: string) => (await places(stage)).find(({ postId }) => postId === id);

/** The post that the sidebar is on, beside its composer. */
const opened = (frame: Frame, text: string, { words }: Desk) =>
  expect(frame.getByRole('region', { name: words('sidebar_post'), exact: true })).toContainText(text);

/** What the toolbar's button shows, asked of the extension itself. */
const badge = (stage: Stage) =>
  stage.options.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );

for (const theme of ['light', 'dark'])
  test(`lanes and reasons, the order, next, and no reply in two keys (${theme})`, {
    tag: theme === 'dark' ? more : [],
  }, async ({ desk, page, stage }) => {
    await desk.visit(`/home?theme=${theme}&lang=en`);
    const frame = await openQueue(desk, page, stage);
    const { complaintId } = stage.site.world.hero;
    const ours = async () => (await ids(frame)).filter((id) => id.startsWith('900'));
    // Danger; the lawyer; who asks again; then what is seen most.
    await expect.poll(ours).toEqual(['9001', '9002', '9005', '9003', '9004']);
    await expect(rows(frame).first()).toContainText(`severity 3 · ${desk.words('queue_flag_safety')}`);
    await expect(rows(frame).first().locator('[data-owed]')).toContainText(/^\d+m/);
    await expect(frame.locator('#queue-9003')).toContainText(desk.words('queue_why_reach_2'));
    await expect(frame.getByRole('button', { name: /^Safety 1$/ })).toBeVisible();
    await expect.poll(() => badge(stage)).toBe('1');
    await shot(page, `queue-lanes-${theme}`);
    expect(await violations(frame)).toEqual([]);

    await frame.getByRole('button', { name: /^Urgent/ }).click();
    await expect.poll(() => ids(frame)).toEqual(['9002', complaintId, '9005']);
    await frame.getByRole('button', { name: /^Urgent/ }).click();
    await expect.poll(async () => (await ids(frame)).length).toBeGreaterThan(5);

    // Next: the gravest first, from wherever; X stays where it is.
    const address = page.url();
    await frame.locator('[role=listbox]').focus();
    await page.keyboard.press('n');
    await opened(frame, 'There is smoke coming out of my inverter', desk);
    await page.keyboard.press('n');
    await opened(frame, 'You will hear from my lawyer', desk);
    expect(page.url()).toBe(address);
    await shot(page, `queue-story-${theme}`);
    expect(await violations(frame)).toEqual([]);

    // No reply needed: two keys, and it is out of its lane.
    await page.keyboard.press('e');
    await page.keyboard.press('3');
    await desk.reads(desk.words('sidebar_closed', { reason: desk.words('sidebar_close_spam') }));
    await expect.poll(async () => (await placeOf(stage, '9002'))?.lane).toBe('~done');
    await page.keyboard.press('n');
    await opened(frame, 'There is smoke coming out of my inverter', desk);
    expect((await placeOf(stage, complaintId))?.lane).toBe('urgent');
  });

test('a correction wins, ranks the queue anew, outlives the worker, and can be exported', async ({
  desk,
  page,
  stage,
}) => {
  const frame = await openQueue(desk, page, stage);
  await page.keyboard.press('/');
  await page.keyboard.type('My bill looks odd');
  await expect.poll(() => ids(frame)).toEqual(['9004']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('o');
  await opened(frame, 'My bill looks odd', desk);
  await page.keyboard.press('t');
  await expect(frame.getByRole('dialog')).toBeVisible();
  await frame.getByRole('radio', { name: /^3/ }).check();
  await frame.getByRole('checkbox', { name: desk.words('queue_flag_safety'), exact: true }).check();
  await shot(page, 'queue-correct');
  expect(await violations(frame)).toEqual([]);
  await desk.settled(await desk.sidebar());
  await frame.getByRole('button', { name: desk.words('queue_correct_save'), exact: true }).click();
  await desk.reads(desk.words('queue_why_corrected'));
  await killWorker(stage);
  await frame.locator('#queue-button').click();
  await frame.locator('input[type=search]').fill('');
  await expect.poll(async () => (await ids(frame)).slice(0, 2).sort()).toEqual(['9001', '9004']);
  await expect.poll(() => badge(stage)).toBe('2');

  const { options } = stage;
  const download = options.waitForEvent('download');
  await options.getByRole('button', { name: desk.words('queue_settings_export') }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  // As training reads it: nobody's name is in it.
  expect(v.parse(exampleSchema, JSON.parse(file))).toMatchObject({
    text: 'My bill looks odd',
    severity: 3,
    flags: ['safety'],
  });
  expect(file).not.toContain('9004');
});

test('a reminder comes although the worker ended, by an alarm that is made anew', { tag: more }, async ({
  desk,
  page,
  stage,
}) => {
  const looks = (name: string) => async () => {
    await shot(page, name);
    expect(await violations(await sidebarFrame(page))).toEqual([]);
  };
  const reminder = await setReminder(desk, stage, looks('queue-remind'));
  await outliveTheBackground(desk, stage, reminder);
  await doneWithReminder(desk, stage, looks('queue-due'));
});
