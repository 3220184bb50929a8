import { mkdir } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { killWorker, sidebarFrame } from '../support/chromium.ts';
import { type Met, meet, mets } from '../support/customers-walk.ts';
import { more } from '../support/more.ts';
import { changePolicy } from '../support/policy-part.ts';
import { demoRecord } from '../support/private-values.ts';
import { alwaysOpen, asRows } from '../support/queue-walk.ts';
import { change } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';
import { dueIn, rewrite } from '../support/ways-walk.ts';
import { type Words, wordsOf } from '../support/words.ts';

/** One form of the options page, opened by the keyboard. */
async function open(page: Page, title: string): Promise<Locator> {
  const sheet = page.locator('details', {
    has: page.locator('summary').getByText(title, { exact: true }),
  });
  await sheet.locator('summary').press('Enter');
  await expect(sheet.locator('form')).toBeVisible();
  return sheet;
}

const field = (sheet: Locator, name: string) => sheet.getByLabel(name, { exact: true });
const status = (sheet: Locator) => sheet.getByRole('status');
const save = (sheet: Locator, words: Words) =>
  sheet.getByRole('button', { name: words('forms_save'), exact: true }).press('Enter');

/** The panel of the ways out, by the button of this place on their line. */
async function openWays(page: Page, place: number): Promise<Locator> {
  const frame = await sidebarFrame(page);
  const dialog = frame.locator('[role=dialog]');
  // Whether it is a customer may just be found out, and the button with it.
  await expect(async () => {
    if ((await dialog.count()) === 0) await frame.locator('main nav button').nth(place).click();
    await expect(dialog).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  return dialog;
}

/** A picture of the form alone, into the folder that CLEW_SHOTS names; none without. */
async function shot(sheet: Locator, name: string): Promise<void> {
  const folder = process.env.CLEW_SHOTS;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await sheet.screenshot({ path: `${folder}/form-${name}.png` });
}

test('a desk is filled in by the keyboard, mended where it is wrong, offered in the sidebar, taken away again', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { options } = stage;
  await changePolicy(stage, { routing: { hours: alwaysOpen } });
  await options.reload();
  const sheet = await open(options, words('forms_desks'));
  await field(sheet, words('forms_desk_owner')).fill('Partner desk');
  await field(sheet, words('forms_desk_hours')).fill('soon');
  await field(sheet, words('forms_desk_open')).selectOption({ label: words('forms_open_own') });
  await field(sheet, words('forms_hours_zone')).fill('Moon');
  await field(sheet, 'Monday').fill('noon');
  await field(sheet, words('forms_hours_holidays')).fill('2026-12-24\nEaster');
  await field(sheet, words('ways_say')).fill('We are on it.');
  await save(sheet, words);
  await expect(field(sheet, words('forms_desk_name'))).toBeFocused();
  for (const [label, sentence] of [
    [words('forms_desk_name'), words('forms_error_empty')],
    [words('forms_desk_hours'), words('forms_error_hours')],
    [words('forms_hours_zone'), words('forms_error_zone')],
    ['Monday', words('forms_error_times')],
    [words('forms_hours_holidays'), `Line 2: ${words('forms_error_date')}`],
    [words('ways_say'), `Line 1: ${words('forms_error_says')}`],
  ] as const)
    await expect(field(sheet, label)).toHaveAccessibleDescription(sentence);
  await expect(status(sheet)).toHaveText(words('options_status_wrong'));
  await expect(field(sheet, words('forms_desk_owner'))).toHaveValue('Partner desk');
  await expect(field(sheet, words('forms_hours_holidays'))).toHaveValue('2026-12-24\nEaster');
  await shot(sheet, 'desk-wrong-light');
  expect(await violations(options)).toEqual([]);

  // Another one is looked at meanwhile: nothing of what was typed is lost.
  const which = field(sheet, words('ways_desk'));
  await which.selectOption({ label: words('ways_desk_legal') });
  await expect(field(sheet, words('forms_desk_owner'))).toHaveValue(words('ways_owner_legal'));
  await which.selectOption({ label: words('forms_unsaved', { name: words('forms_desk_new') }) });
  await expect(field(sheet, words('forms_desk_owner'))).toHaveValue('Partner desk');

  await field(sheet, words('forms_desk_name')).fill('Grid partner');
  await field(sheet, words('forms_desk_hours')).fill('6');
  await field(sheet, words('forms_hours_zone')).fill('Europe/Berlin');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await field(sheet, day).fill('0-24');
  await field(sheet, words('forms_hours_holidays')).fill('2030-12-24');
  await field(sheet, words('ways_say')).fill(
    "en: I've asked the team that looks after the grid to look into it.",
  );
  await sheet
    .getByRole('group', { name: words('forms_desk_hand_over'), exact: true })
    .getByRole('checkbox', { name: words('ways_field_site'), exact: true })
    .press(' ');
  await save(sheet, words);
  await expect(status(sheet)).toHaveText(words('forms_saved'));
  await expect(which).toHaveValue('grid-partner');
  await expect(options.getByLabel(words('ways_file'), { exact: true })).toHaveValue(/"Grid partner"/);
  await shot(sheet, 'desk-light');

  await openComplaint(desk, stage.site.world);
  const dialog = await openWays(page, 1);
  const frame = await sidebarFrame(page);
  await dialog.locator('select').first().selectOption({ label: 'Grid partner' });
  await expect(dialog).toContainText('Partner desk');
  await frame.getByRole('button', { name: words('ways_hand_over'), exact: true }).press('Enter');
  await desk.reads(words('ways_handed', { desk: 'Grid partner' }));
  await desk.reads(dueIn(desk, '6h|5h'));

  await sheet.getByRole('button', { name: words('forms_remove'), exact: true }).press('Enter');
  await sheet
    .getByRole('button', { name: words('forms_remove_sure', { name: 'Grid partner' }) })
    .press('Enter');
  await expect(status(sheet)).toHaveText(words('forms_removed', { name: 'Grid partner' }));
  await expect(which).toBeFocused();
  await expect(which.getByRole('option', { name: 'Grid partner' })).toHaveCount(0);

  // What a remedy leads to has to stay.
  await which.selectOption({ label: words('ways_desk_service_centre') });
  await sheet.getByRole('button', { name: words('forms_remove'), exact: true }).press('Enter');
  await sheet.getByRole('button', { name: /Really/ }).press('Enter');
  await expect(status(sheet)).toContainText('“service-centre”, and there is no such desk.');
  await expect(which).toHaveValue('service-centre');
});

test('a knowledge card of the team’s own takes the samples’ place, and stands beside the post', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { options } = stage;
  const sheet = await open(options, words('forms_knowledge'));
  const file = options.getByLabel(words('ways_file'), { exact: true });
  await field(sheet, words('forms_title')).fill('Blinking white is no fault');
  await field(sheet, words('forms_card_text')).fill('It runs.\nIt does not report.');
  await field(sheet, words('forms_card_verifier')).fill('Fleet updates');
  await field(sheet, words('forms_card_verified')).fill('2026-10-01');
  await field(sheet, words('forms_card_expires')).fill('2026-09-01');
  await save(sheet, words);
  await expect(field(sheet, words('forms_card_expires'))).toHaveAccessibleDescription(
    words('forms_error_expires'),
  );
  await expect(sheet.getByText(words('forms_error_topics'))).toBeVisible();
  await expect(field(sheet, words('forms_card_text'))).toHaveValue('It runs.\nIt does not report.');
  await shot(sheet, 'knowledge-wrong-light');
  expect(await violations(options)).toEqual([]);
  await field(sheet, words('forms_card_expires')).fill('2036-09-01');
  await sheet.getByRole('checkbox', { name: words('forms_fault_offline'), exact: true }).press(' ');

  // A file that cannot be read is not written over.
  const before = await file.inputValue();
  await file.fill('{ "desks": ');
  await save(sheet, words);
  await expect(status(sheet)).toHaveText(words('forms_file_wrong'));
  await expect(file).toHaveValue('{ "desks": ');
  await file.fill(before);
  await save(sheet, words);
  await expect(status(sheet)).toHaveText(words('forms_saved'));
  await expect(field(sheet, words('forms_card')).getByRole('option')).toHaveText([
    words('forms_card_new'),
    'Blinking white is no fault',
  ]);
  await shot(sheet, 'knowledge-light');

  await openComplaint(desk, stage.site.world);
  const dialog = await openWays(page, 3);
  await expect(dialog).toContainText('Blinking white is no fault');
  await expect(dialog).toContainText('It does not report.');
  await expect(dialog).not.toContainText('Powerwall shows offline after an update');
});

test('hours and a lane of the team’s own: the complaint waits there, its clock goes by them', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { options } = stage;
  const hours = await open(options, words('forms_hours'));
  await field(hours, words('forms_hours_name')).fill('Always there');
  await field(hours, words('forms_hours_zone')).fill('Berlin');
  await save(hours, words);
  await expect(field(hours, words('forms_hours_zone'))).toHaveAccessibleDescription(
    words('forms_error_zone'),
  );
  await expect(field(hours, words('forms_hours_name'))).toHaveValue('Always there');
  await field(hours, words('forms_hours_zone')).fill('Europe/Berlin');
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await field(hours, day).fill('0-12, 12-24');
  await save(hours, words);
  await expect(status(hours)).toHaveText(words('forms_saved'));
  await shot(hours, 'hours-light');

  const lanes = await open(options, words('forms_lanes'));
  await field(lanes, words('forms_lane_name')).fill('Batteries');
  await field(lanes, words('forms_lane_target')).fill('an hour');
  await field(lanes, words('forms_desk_open')).selectOption('always-there');
  await field(lanes, words('forms_lane_place')).selectOption({ label: words('forms_lane_first') });
  await save(lanes, words);
  await expect(field(lanes, words('forms_lane_target'))).toHaveAccessibleDescription(
    words('forms_error_target'),
  );
  await expect(lanes.getByText(words('forms_error_lane'))).toBeVisible();
  await expect(field(lanes, words('forms_lane_name'))).toHaveValue('Batteries');
  await shot(lanes, 'lane-wrong-light');
  expect(await violations(options)).toEqual([]);
  await field(lanes, words('forms_lane_target')).fill('120');
  await lanes.getByRole('checkbox', { name: words('queue_intent_help_complaint'), exact: true }).press(' ');
  await save(lanes, words);
  await expect(status(lanes)).toHaveText(words('forms_saved'));
  await shot(lanes, 'lane-light');

  // The hours that it goes by have to stay.
  await field(hours, words('forms_hours_which')).selectOption('always-there');
  await hours.getByRole('button', { name: words('forms_remove'), exact: true }).press('Enter');
  await hours.getByRole('button', { name: /Really/ }).press('Enter');
  await expect(status(hours)).toHaveText(words('forms_hours_used', { users: 'Batteries' }));

  // Whatever the day and the hour, half an hour of open time is over.
  const createdAt = new Date(Date.now() - 1_800_000).toISOString();
  const text = 'My Powerwall does not work and nobody answers me';
  await change(stage, 'clew', 'posts', { put: asRows([{ id: '9001', text, createdAt }], Date.now()) });
  await killWorker(stage);
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await expect(frame.getByText('Batteries', { exact: true }).first()).toBeVisible();
  await frame.locator('#queue-button').click();
  const clock = frame.locator('#queue-9001 [data-owed] > [aria-hidden]:not(svg)');
  await expect(clock).toHaveText(/^1h (?:30|29|28)m/);
});

test('a card for danger in the team’s own words, and as shipped again', { tag: more }, async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  const { options } = stage;
  const sheet = await open(options, words('forms_flag_cards'));
  await field(sheet, words('ways_do')).fill('Ring the fire brigade with the address.\nStay on the line.');
  await field(sheet, words('ways_tell')).fill('');
  await save(sheet, words);
  await expect(field(sheet, words('ways_tell'))).toBeFocused();
  await expect(field(sheet, words('ways_tell'))).toHaveAccessibleDescription(words('forms_error_empty'));
  await expect(field(sheet, words('ways_do'))).toHaveValue(/Stay on the line/);
  await field(sheet, words('ways_tell')).fill('The fire brigade');
  await save(sheet, words);
  await expect(status(sheet)).toHaveText(words('forms_saved'));
  await shot(sheet, 'card-light');
  rewrite(stage.site.world, 'my powerwall is smoking and it smells of burning plastic');
  await openComplaint(desk, stage.site.world);
  const card = (await sidebarFrame(page)).locator('[data-flag=safety]');
  await expect(card).toContainText('Ring the fire brigade with the address.');
  await expect(card).toContainText(words('ways_card_safety_dont'));

  await sheet.getByRole('button', { name: words('ways_reset'), exact: true }).press('Enter');
  await sheet.getByRole('button', { name: /Really/ }).press('Enter');
  await expect(field(sheet, words('ways_do'))).toHaveValue(new RegExp(words('ways_card_safety_do')));
  await expect(options.getByLabel(words('ways_file'), { exact: true })).not.toHaveValue(/fire brigade/);
});

test('a seller that counts as the company itself opens the company’s own path', { tag: more }, async ({
  desk,
  stage,
}) => {
  const { words } = desk;
  const { options } = stage;
  const bought = mets.find(({ path }) => path === 'bought-through-partner') as Met;
  const { products } = demoRecord(bought.customer);
  const seller = products.find(({ kind }) => kind === bought.kind)?.purchasedThrough ?? '';
  const sheet = await open(options, words('forms_common'));
  await expect(field(sheet, words('forms_direct'))).toHaveValue('direct');
  await field(sheet, words('forms_direct')).fill(`direct\n${seller}`);
  await field(sheet, words('forms_owed_hours')).fill('a day');
  await save(sheet, words);
  await expect(field(sheet, words('forms_owed_hours'))).toBeFocused();
  await expect(field(sheet, words('forms_owed_hours'))).toHaveAccessibleDescription(
    new RegExp(words('forms_error_hours')),
  );
  await field(sheet, words('forms_owed_hours')).fill('24');
  await save(sheet, words);
  await expect(status(sheet)).toHaveText(words('forms_saved'));
  await shot(sheet, 'common-light');
  expect(await violations(options)).toEqual([]);
  await meet(desk, stage.site.world, { ...bought, path: 'roof-leak' });

  await sheet.getByRole('button', { name: words('ways_reset'), exact: true }).press('Enter');
  await sheet.getByRole('button', { name: /Really/ }).press('Enter');
  await expect(field(sheet, words('forms_owed_hours'))).toHaveValue('8');
  await expect(options.getByLabel(words('ways_file'), { exact: true })).not.toHaveValue(/owedHours/);
});

for (const [lang, theme, width] of [
  ['de', 'dark', 1280],
  ['ar', 'light', 1280],
  ['de', 'light', 400],
] as const)
  test.describe(`in ${lang}, ${theme}, ${width} pixels wide`, { tag: more }, () => {
    test.use({ stageOptions: { lang } });
    test('the forms are readable, without violations, and nothing is cut off', async ({
      stage: { options },
    }) => {
      const words = wordsOf(lang);
      await options.emulateMedia({ colorScheme: theme });
      await options.setViewportSize({ width, height: 800 });
      for (const name of ['lanes', 'hours', 'reasons', 'desks', 'knowledge', 'paths']) {
        const sheet = await open(options, words(`forms_${name}`));
        await save(sheet, words);
        await expect(status(sheet)).toHaveText(words('options_status_wrong'));
        await shot(sheet, `${name}-${lang}-${theme}-${width}`);
      }
      expect(await violations(options)).toEqual([]);
      const over = await options.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBe(0);
      if (process.env.CLEW_SHOTS)
        await options.screenshot({
          path: `${process.env.CLEW_SHOTS}/forms-page-${lang}-${width}.png`,
          fullPage: true,
        });
      await options.setViewportSize({ width: 1280, height: 800 });
    });
  });
