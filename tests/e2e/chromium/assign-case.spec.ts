import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

test('a case is given to a colleague by the keys alone, and taken back', async ({ desk, page, stage }) => {
  const { words } = desk;
  await openComplaint(desk, stage.site.world);
  const number = 'CS-204817';
  const desks = 'Mountain West service centre';
  const owner = async () =>
    (await new Databases(stage).rows('clew-crm', 'cases')).find((row) => row.number === number)?.owner;
  const frame = await sidebarFrame(page);

  await desk.click('button', words('room_take', { number }));
  await desk.click('button', words('room_take_over'));
  await expect.poll(owner).toBe('Jo Park');
  await desk.reads(`${number}\n${words('room_mine')}`);

  await frame.getByRole('button', { name: words('assign_tool', { number }) }).focus();
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('searchbox', { name: words('assign_find') })).toBeFocused();
  await desk.reads(words('assign_nobody'));
  expect(await violations(frame)).toEqual([]);
  await shot(page, 'assign-light');
  // Whoever has a case or is named at a contact: a colleague out of the demo's own records.
  const contacts = await new Databases(stage).rows('clew-crm', 'interactions');
  const colleague = contacts.map(({ agent }) => agent).find((agent) => agent && agent !== 'Jo Park');
  if (typeof colleague !== 'string') throw new Error('The demo names no colleague.');
  await page.keyboard.type(colleague.toLowerCase());
  await expect(frame.locator('li li')).toHaveText([colleague]);
  await page.keyboard.press('Enter');
  await expect(frame.getByRole('button', { name: colleague, exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(owner).toBe(colleague);
  await desk.reads(words('assign_done', { name: colleague }));
  expect(await violations(frame)).toEqual([]);
  await shot(page, 'assigned-light');

  await desk.click('button', words('assign_undo', { name: 'Jo Park' }));
  await expect.poll(owner).toBe('Jo Park');
  expect(await owner()).not.toBe(desks);
});
