import type { Locator, Page } from '@playwright/test';
import { shippedDesks } from '../../../lib/escalation/shipped-desks.ts';
import type { Desk as DeskPolicy } from '../../../lib/policy/desks-policy.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { more } from '../support/more.ts';
import { changePolicy } from '../support/policy-part.ts';
import { demoRecord } from '../support/private-values.ts';
import { alwaysOpen } from '../support/queue-walk.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';
import { dueIn } from '../support/ways-walk.ts';

// Desks' clocks stand still off-hours: what they show must not hang on the day of the test.
test.beforeEach(async ({ stage }) => changePolicy(stage, { routing: { hours: alwaysOpen } }));

/** No record and no thread tells these: somebody must. */
const asked = ['window', 'injury', 'in-use', 'deadline', 'outlet', 'request', 'question', 'remedy'];
const outcomes = ['solved', 'partly', 'declined', 'needs-more'];
/** A desk's hours as a clock shows them that may be some seconds behind. */
const left: Record<number, string> = {
  1: '1h|59m',
  2: '2h|1h',
  4: '4h|3h',
  8: '8h|7h',
  16: '16h|15h',
  24: '1d|23h',
  48: '2d|1d',
};
const centre = demoRecord('HC-10001').sites[0]?.serviceCentre;

const word = (id: string) => id.replaceAll('-', '_');
const nameOf = ({ words }: Desk, { id, bySite }: DeskPolicy) =>
  words(`ways_desk_${word(id)}`) + (bySite ? `: ${centre}` : '');
const answer = (desk: DeskPolicy, field: string) => `What ${desk.id} asks: ${field}.`;

/** Chooses the desk, tells it what it must be told, and hands over by the button of this name. */
async function handOver(desk: Desk, panel: Locator, to: DeskPolicy, button: string): Promise<void> {
  const { words } = desk;
  await panel.getByLabel(words('ways_desk'), { exact: true }).selectOption({ label: nameOf(desk, to) });
  await expect(panel).toContainText(words(`ways_owner_${word(to.id)}`));
  const fields = panel.locator('[data-field]');
  const wanted = to.handOver.filter((field) => asked.includes(field));
  await expect(fields).toHaveCount(wanted.length);
  const send = panel.getByRole('button', { name: words(button), exact: true });
  for (const field of wanted) {
    // A remedy is wished for or not; all else the desk needs.
    if (field !== 'remedy') await expect(send).toBeDisabled();
    await panel.locator(`[data-field=${field}]`).fill(answer(to, field));
  }
  if (!to.says.en) await expect(panel).toContainText(words('ways_say_none'));
  await send.click();
  await desk.reads(words('ways_handed', { desk: nameOf(desk, to) }));
}

/** All that the desk wants to be told stands in the note, each under its name, and the phone number nowhere. */
function checkNote(desk: Desk, to: DeskPolicy, note: string): void {
  const { words } = desk;
  expect(note).toContain(words('ways_note_to', { desk: nameOf(desk, to) }));
  for (const field of to.handOver) {
    const told = asked.includes(field) ? answer(to, field) : '';
    expect(note).toMatch(new RegExp(`^${words(`ways_field_${word(field)}`).replace('?', '\\?')}: .`, 'm'));
    expect(note).toContain(told);
  }
  expect(note).toContain(words(`ways_note_tells_${to.tells}`));
  expect(note).not.toMatch(/555\D?0143/);
}

async function checkClock(desk: Desk, page: Page, to: DeskPolicy, row: Row | undefined): Promise<void> {
  expect(row).toMatchObject({ desk: to.id, tells: to.tells });
  expect(Date.parse(String(row?.dueAt)) - Date.parse(String(row?.at))).toBe(to.hours * 3_600_000);
  const line = (await sidebarFrame(page)).locator('main nav button').nth(1);
  await expect(line).toContainText(
    new RegExp(`${nameOf(desk, to)}: ${dueIn(desk, left[to.hours] ?? '').source}`),
  );
}

type Row = Record<string, unknown>;

/** Brings back what waits, with this outcome; the panel stays open. */
async function bringBack(desk: Desk, page: Page, to: DeskPolicy, outcome: string): Promise<void> {
  const { words } = desk;
  const frame = await sidebarFrame(page);
  await frame.locator('main nav button').nth(1).click();
  const waits = frame.locator('[data-standing=waits]');
  await expect(waits).toHaveCount(1);
  await waits.getByRole('button', { name: words('ways_came_back') }).click();
  await waits
    .getByLabel(words('ways_what_came'))
    .selectOption({ label: words(`ways_outcome_${word(outcome)}`) });
  await waits.getByRole('button', { name: words('ways_back_keep'), exact: true }).click();
  await expect(waits).toHaveCount(0);
  const back = frame.locator('[data-standing=back]').first();
  await expect(back).toContainText(nameOf(desk, to));
  await expect(back).toContainText(
    words('ways_is_back', { outcome: words(`ways_outcome_${word(outcome)}`) }),
  );
  await expect(back.getByText(words('ways_owes_word'))).toHaveCount(to.tells === 'desk' ? 0 : 1);
}

async function emptyReply(desk: Desk, reply: Locator): Promise<void> {
  await desk.clearEditor();
  await expect(reply).toHaveValue('');
}

const shipped = shippedDesks();
const forCustomers = shipped.filter(({ handOver: fields }) => fields.includes('customer'));
const forAnybody = shipped.filter((desk) => !forCustomers.includes(desk));

test('every desk for customers: what it must be told on the case, its clock, the way back', {
  tag: more,
}, async ({ desk, page, stage }) => {
  test.setTimeout(300_000);
  const { words } = desk;
  const data = new Databases(stage);
  const newest = async (table: string, by: string, database = 'clew-crm') =>
    (await data.rows(database, table)).sort((a, b) => String(b[by]).localeCompare(String(a[by])));
  const status = async () =>
    (await data.rows('clew-crm', 'cases')).find(({ number }) => number === 'CS-204817')?.status;
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await frame.locator('main nav button').nth(1).click();
  const panel = frame.locator('[role=dialog]');
  const reply = frame.locator('textarea');
  for (const [at, to] of forCustomers.entries())
    await test.step(to.id, async () => {
      await handOver(desk, panel, to, 'ways_hand_over');
      await expect.poll(status).toBe('escalated');
      const [row] = await newest('escalations', 'at', 'clew');
      await checkClock(desk, page, to, row);
      const note = (await data.rows('clew-crm', 'interactions')).find(({ body }) =>
        String(body).startsWith(`${to.id}: `),
      );
      expect(note).toMatchObject({ caseId: 'case-204817', direction: 'internal' });
      checkNote(desk, to, String(note?.body));
      await desk.reads(new RegExp(`${words('sidebar_timeline')}[\\s\\S]*${to.id}: For ${nameOf(desk, to)}`));
      await expect(reply).toHaveValue(to.says.en ?? '');
      await emptyReply(desk, reply);
      const outcome = outcomes[at % outcomes.length] ?? '';
      await bringBack(desk, page, to, outcome);
      await expect.poll(status).toBe('open');
      await desk.reads(/open\s+CS-204817/);
      const [back] = await newest('escalations', 'at', 'clew');
      expect(back).toMatchObject({ id: row?.id, back: { outcome } });
      expect(back).not.toHaveProperty('waitsUntil');
    });
});

test('every desk for anybody, from one who is no customer: copied, its clock here alone, the way back', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const data = new Databases(stage);
  const { posts, hero } = stage.site.world;
  const id = posts.get(hero.deepId)?.replyTo ?? '';
  await desk.visit(`/x/status/${id}`);
  await desk.clickBadge(id);
  const frame = await sidebarFrame(page);
  const panel = frame.locator('[role=dialog]');
  // Whether it is a customer may just be found out, and the button with it.
  await expect(async () => {
    if ((await panel.count()) === 0) await frame.locator('main nav button').nth(1).click();
    await expect(panel).toContainText(desk.words('ways_no_case'), { timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  const reply = frame.locator('textarea');
  for (const [at, to] of forAnybody.entries())
    await test.step(to.id, async () => {
      await handOver(desk, panel, to, 'ways_copy_hand_over');
      const rows = await data.rows('clew', 'escalations');
      const row = rows.find((each) => each.desk === to.id);
      expect(row).toMatchObject({ postId: id, caseId: null, customerId: null });
      await checkClock(desk, page, to, row);
      await expect(reply).toHaveValue(to.says.en ?? '');
      // What was copied, as whoever hands it over will paste it.
      await reply.focus();
      await page.keyboard.press('ControlOrMeta+V');
      checkNote(desk, to, await reply.inputValue());
      await emptyReply(desk, reply);
      await bringBack(desk, page, to, outcomes[at % outcomes.length] ?? '');
    });
  const writes = await data.rows('clew', 'operations');
  expect(writes.filter(({ kind }) => /escalate|status|note/.test(String(kind)))).toEqual([]);
});
