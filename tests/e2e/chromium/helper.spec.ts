import type { Frame } from '@playwright/test';
import { type Logged, standInModel } from '../../../lib/helper/model-for-tests.ts';
import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { shot } from '../support/composer-shot.ts';
import { more } from '../support/more.ts';
import { changePolicy } from '../support/policy-part.ts';
import { expect, test } from '../support/stage-test.ts';
import { draftText, openComplaint } from '../support/walk.ts';

const draft = 'We are really very sorry about your battery. We asked our service team to look into it.';
const short = 'Sorry about your battery. Our service team is looking into it.';

/** Put into the sidebar's frame before anything of Clew runs there; it says elsewhere than on X's page. */
const standIn = (options: string) => `
  if (location.protocol === 'chrome-extension:') {
    const model = (${standInModel})(${options});
    Object.defineProperty(globalThis, 'LanguageModel', { configurable: true, value: model.LanguageModel });
    Object.defineProperty(globalThis, 'Rewriter', { configurable: true, value: model.Rewriter });
    globalThis.modelLog = model.log;
    globalThis.modelLooked = model.looked;
  }`;
const answering = `{ answer: (text, wish) => wish === 'shorter' ? ${JSON.stringify(short)} : text + ' We will refund you.' }`;

const asked = (frame: Frame) =>
  frame.evaluate(() =>
    (globalThis as unknown as { modelLog: Logged[] }).modelLog.flatMap((one) => one.asked),
  );
const looked = (frame: Frame) =>
  frame.evaluate(() => (globalThis as unknown as { modelLooked: { times: number } }).modelLooked.times);

test('a browser without a model of its own shows no trace of the helper, though the policy wants it', {
  tag: more,
}, async ({ desk, page, stage }) => {
  await changePolicy(stage, { helper: true });
  await openComplaint(desk, stage.site.world);
  await desk.write(draft);
  const frame = await sidebarFrame(page);
  await desk.reads(desk.words('sidebar_saved'));
  await expect(frame.getByRole('button', { name: desk.words('helper_open'), exact: true })).toHaveCount(0);
});

test('a policy that does not want it asks a model nothing, not even whether it is there', {
  tag: more,
}, async ({ desk, page, stage }) => {
  await page.addInitScript({ content: standIn(answering) });
  await openComplaint(desk, stage.site.world);
  await desk.write(draft);
  const frame = await sidebarFrame(page);
  await desk.reads(desk.words('sidebar_saved'));
  await expect(frame.getByRole('button', { name: desk.words('helper_open'), exact: true })).toHaveCount(0);
  expect(await looked(frame)).toBe(0);
});

test('a proposal is asked for, taken, undone; what is private stays here, and what is blocked is not offered', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  await changePolicy(stage, { helper: true });
  await page.addInitScript({ content: standIn(answering) });
  await openComplaint(desk, stage.site.world);
  await desk.write(draft);
  const frame = await sidebarFrame(page);
  const panel = frame.getByRole('region', { name: words('composer_label') });
  const press = (key: string) => panel.getByRole('button', { name: words(key), exact: true }).click();
  await press('helper_open');
  expect(await looked(frame)).toBeGreaterThan(0);
  await press('helper_shorter');
  await desk.reads(short);
  await desk.reads(words('composer_saves', { count: draft.length - short.length }));
  expect(await asked(frame)).toEqual([draft]);
  expect(await violations(frame)).toEqual([]);
  await shot(page, 'en-light-helper');
  await press('helper_apply');
  expect(await draftText(desk)).toBe(short);
  // One step, as any typing is, and the focus is where one would type on.
  await expect(frame.locator('textarea')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  expect(await draftText(desk)).toBe(draft);
  await press('helper_apply');
  await desk.write(' May we message you?');
  await press('helper_undo');
  expect(await draftText(desk)).toBe(`${draft} May we message you?`);

  await press('helper_kinder');
  await desk.reads(words('helper_blocked', { sentence: words('guard_promise_remedy') }));
  await expect(frame.getByRole('button', { name: words('helper_apply') })).toHaveCount(0);

  await desk.write(' Write to ana.petrov@example.org.');
  const before = await asked(frame);
  await press('helper_shorter');
  await desk.reads(words('helper_why_private'));
  expect(await asked(frame)).toEqual(before);
});

test('a model that has to be downloaded comes by a click alone', { tag: more }, async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  await changePolicy(stage, { helper: true });
  await page.addInitScript({ content: standIn(`{ state: 'downloadable' }`) });
  await openComplaint(desk, stage.site.world);
  await desk.write(draft);
  const frame = await sidebarFrame(page);
  await frame.getByRole('button', { name: words('helper_open'), exact: true }).click();
  await desk.reads(words('helper_absent'));
  expect(await frame.evaluate(() => (globalThis as unknown as { modelLog: unknown[] }).modelLog.length)).toBe(
    0,
  );
  await frame.getByRole('button', { name: words('helper_get') }).click();
  await expect(frame.getByRole('button', { name: words('helper_shorter'), exact: true })).toBeVisible();
});
