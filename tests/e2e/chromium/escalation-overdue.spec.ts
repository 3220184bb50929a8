import type { Frame, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { killWorker, type Stage, sidebarFrame } from '../support/chromium.ts';
import { setClock } from '../support/clock-walk.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { more } from '../support/more.ts';
import { changePolicy } from '../support/policy-part.ts';
import { alwaysOpen } from '../support/queue-walk.ts';
import { change, shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const hour = 3_600_000;
const chromeOf = (stage: Stage) => ({
  badge: () =>
    stage.options.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
      ).chrome.action.getBadgeText({}),
    ),
  alarm: () =>
    stage.options.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> } };
      };
      return (await chrome.alarms.get('remind'))?.scheduledTime ?? null;
    }),
});
const rows = (stage: Stage, table: string) => new Databases(stage).rows('clew', table);
const placeOf = async (stage: Stage, id: string) =>
  (await rows(stage, 'places')).find(({ postId }) => postId === id);

/** Hands the open complaint over to the service centre, by the panel. */
async function handOver({ words }: Desk, page: Page): Promise<Frame> {
  const frame = await sidebarFrame(page);
  await expect(async () => {
    if ((await frame.locator('[role=dialog] [data-tab=paths]').count()) === 0)
      await frame.locator('main nav button').first().press('Enter');
    await expect(frame.locator('[role=dialog] [data-tab=paths]')).toBeFocused({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press('ArrowRight');
  const name = `${words('ways_desk_service_centre')}: Mountain West`;
  await frame.locator('[role=dialog] select').first().selectOption({ label: name });
  await frame.getByRole('button', { name: words('ways_hand_over'), exact: true }).press('Enter');
  await expect(frame.locator('[role=dialog]')).toHaveCount(0);
  return frame;
}

for (const theme of ['light', 'dark'])
  test(`a desk that is overdue brings a closed post back, by the alarm alone, until it has answered (${theme})`, {
    tag: theme === 'dark' ? more : [],
  }, async ({ desk, page, stage }) => {
    test.slow();
    const { words } = desk;
    const { complaintId } = stage.site.world.hero;
    const { alarm, badge } = chromeOf(stage);
    await changePolicy(stage, { routing: { hours: alwaysOpen } });
    await desk.visit(`/home?theme=${theme}&lang=en`);
    await openComplaint(desk, stage.site.world);
    const frame = await handOver(desk, page);
    await desk.reads(words('ways_due', { time: '8h' }));
    const [row] = await rows(stage, 'escalations');
    // Eight hours from now, and the background is woken for it.
    const due = Date.parse(String(row?.waitsUntil));
    expect(Math.abs(due - Date.now() - 8 * hour)).toBeLessThan(60_000);
    await expect.poll(alarm).toBe(due);

    // Closed, so that nothing of it waits.
    await frame.locator('body').press('e');
    await desk.reads(words('sidebar_close_why'));
    await page.keyboard.press('1');
    await expect.poll(async () => (await placeOf(stage, complaintId))?.lane).toBe('~done');
    // The count follows the place a moment later.
    let before = await badge();
    await expect
      .poll(
        async () => {
          const last = before;
          before = await badge();
          return before === last;
        },
        { intervals: [2000] },
      )
      .toBe(true);

    // The time passes while no worker lives: nobody asks anything, the alarm alone wakes it.
    await page.goto('about:blank');
    await killWorker(stage);
    const soon = new Date(Date.now() + 8000).toISOString();
    await change(stage, 'clew', 'escalations', { put: [{ ...row, dueAt: soon, waitsUntil: soon }] });
    await stage.options.reload();
    await expect.poll(alarm, { intervals: [100] }).toBe(Date.parse(soon));
    expect((await placeOf(stage, complaintId))?.late).toBeNull();
    await killWorker(stage);
    await expect
      .poll(async () => (await placeOf(stage, complaintId))?.lane, { timeout: 90_000, intervals: [1000] })
      .toBe('urgent');
    await expect.poll(badge).toBe(String(Number(before) + 1));

    // In its lane before all others, with the reason, and the clock of the desk.
    await desk.visit(`/home?theme=${theme}&lang=en`);
    await openComplaint(desk, stage.site.world);
    const again = await sidebarFrame(page);
    await again.locator('#queue-button').click();
    const entry = again.locator(`#queue-${complaintId}`);
    await expect(entry).toContainText(words('queue_why_late', { desk: 'Service centre: Mountain West' }));
    await setClock(desk, new Date(Date.parse(soon) + 2 * hour + 30_000).toISOString());
    await expect(entry.locator('[data-late] > [aria-hidden]:not(svg)')).toHaveText(
      words('queue_late', { time: '2h' }),
      { timeout: 40_000 },
    );
    await again.getByRole('button', { name: new RegExp(`^${words('queue_lane_urgent')}`) }).click();
    await expect(again.locator('[role=option][aria-posinset="1"]')).toHaveId(`queue-${complaintId}`);
    await shot(page, `overdue-queue-${theme}`);
    expect(await violations(again)).toEqual([]);
    await again.getByRole('button', { name: new RegExp(`^${words('queue_lane_urgent')}`) }).click();
    await again.locator('[role=listbox]').focus();
    await page.keyboard.press('o');
    await expect(again.getByRole('region', { name: words('sidebar_post'), exact: true })).toContainText(
      words('queue_why_late', { desk: 'Service centre: Mountain West' }),
    );
    await shot(page, `overdue-story-${theme}`);

    // What the desk said is kept, and the post is out of the queue again.
    await again.getByRole('button', { name: /Mountain West: overdue/ }).press('Enter');
    await desk.click('[role=dialog] button', words('ways_came_back'));
    await again.getByRole('button', { name: words('ways_back_keep'), exact: true }).press('Enter');
    await expect.poll(async () => (await placeOf(stage, complaintId))?.lane).toBe('~done');
    await expect.poll(badge).toBe(before);
  });
