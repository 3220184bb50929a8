import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

for (const theme of ['light', 'dark'])
  test(`the sidebar in ${theme}: a customer, findings, the queue`, async ({ desk, page, stage }) => {
    await desk.visit(`/home?theme=${theme}&lang=en`);
    await openComplaint(desk, stage.site.world);
    const frame = await sidebarFrame(page);
    expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe(theme);
    expect(await violations(frame)).toEqual([]);
    await desk.write('Hello {name}, they will fix your Powerwall 3 by Friday.');
    await desk.reads(desk.words('guard_placeholder', { gap: '{name}' }));
    expect(await violations(frame)).toEqual([]);
    await frame.getByRole('button', { name: /waiting/ }).click();
    await desk.reads(desk.words('sidebar_queue'));
    expect(await violations(frame)).toEqual([]);
  });

test('the options page', async ({ stage }) => {
  expect(await violations(stage.options)).toEqual([]);
});
