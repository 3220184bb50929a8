import { mkdir } from 'node:fs/promises';
import type { Frame } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { type Stage, sidebarFrame } from '../support/chromium.ts';
import { shot } from '../support/composer-shot.ts';
import { draftPerPost, longDraft, rightToLeft, squeeze, twin } from '../support/composer-walk.ts';
import { Databases } from '../support/databases.ts';
import { saveSnippet } from '../support/policy-part.ts';
import { expect, more, test } from '../support/stage-test.ts';
import { draftText, goodReply, openComplaint } from '../support/walk.ts';
import { type Words, wordsOf } from '../support/words.ts';

const many =
  'Hello {name}, they will refund you by Friday!!! Calm down, see https://bit.ly/abc #Unjudged 🙃 and https://example.org/help';

/** What the team allows, and one saved reply in two ways, by the options page's own fields. */
async function setUpReplies({ options }: Stage, words: Words): Promise<void> {
  await options.getByLabel(words('options_links'), { exact: true }).fill('halden.example');
  await options
    .getByLabel(words('options_privateLinks'), { exact: true })
    .fill('Service desk https://halden.example/private');
  await options.getByText(words('options_rules'), { exact: true }).click();
  await options
    .getByRole('combobox', { name: `links: ${words('options_rules_level')}` })
    .selectOption('block');
  await options.getByRole('checkbox', { name: `links: ${words('options_rules_override')}` }).check();
  await options.getByRole('button', { name: words('options_save'), exact: true }).click();
  await expect(options.getByText(words('options_status_saved'))).toBeVisible();
  await options.getByRole('button', { name: words('options_snippets_new') }).click();
  await options.getByLabel(words('options_snippet_group'), { exact: true }).fill('Outage');
  await options.getByLabel(words('options_snippet_name'), { exact: true }).fill('Battery is down');
  await options
    .getByRole('textbox', { name: words('options_snippet_way', { number: 1 }), exact: true })
    .fill('Sorry that your battery has been down, {name}. We asked our service team to look into it.');
  await options.getByRole('button', { name: words('options_snippet_way_add') }).click();
  await options
    .getByRole('textbox', { name: words('options_snippet_way', { number: 2 }), exact: true })
    .fill('A battery out for weeks is no backup at all, {name}, sorry. Our service team has it on its list.');
  await options.getByRole('button', { name: words('options_snippet_save') }).click();
  await expect(options.getByText('Battery is down')).toBeVisible();
  await mkdir('.output/shots', { recursive: true });
  await options.screenshot({ path: `.output/shots/options-${words('app_locale')}.png`, fullPage: true });
  expect(await violations(options)).toEqual([]);
}

/** What was posted before must be in view once, or Insert waits. */
async function readFirst(frame: Frame, words: Words): Promise<void> {
  await frame.getByRole('button', { name: words('composer_read_open'), exact: true }).click();
  await frame.getByRole('button', { name: words('composer_read_show') }).click();
  await expect(frame.getByText(words('guard_read_first', { number: 1 }))).toHaveCount(0);
}

const insert = (frame: Frame, words: Words) =>
  frame.getByRole('button', { name: words('composer_insert'), exact: true });

for (const { lang, theme } of [
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark' },
  { lang: 'ar', theme: 'light' },
])
  test.describe(`${lang}, ${theme}`, { tag: more }, () => {
    test.use({ stageOptions: lang === 'en' ? {} : { lang } });

    test('looks: empty, fine, one block, many findings, too long', async ({ desk, page, stage }) => {
      const words = wordsOf(lang);
      const name = `${lang}-${theme}`;
      await setUpReplies(stage, words);
      await desk.visit(`/home?theme=${theme}&lang=${lang}`);
      await openComplaint(desk, stage.site.world);
      const frame = await sidebarFrame(page);
      const height = () => frame.locator('textarea').evaluate((area) => area.getBoundingClientRect().top);
      const before = await height();
      await shot(page, `${name}-empty`);
      expect(await violations(frame)).toEqual([]);
      await desk.write('Sorry');
      // Nothing moves under the first words.
      expect(await height()).toBe(before);
      await desk.clearEditor();
      await desk.write(goodReply);
      await desk.reads(words('composer_calm'));
      await shot(page, `${name}-fine`);
      expect(await violations(frame)).toEqual([]);
      // What a stranger will see comes up before Insert is pressed, over what is there: nothing moves.
      await insert(frame, words).hover();
      await expect(frame.getByText(words('composer_stranger_about'))).toBeVisible();
      expect(await height()).toBe(before);
      await shot(page, `${name}-stranger`);
      await desk.clearEditor();
      await desk.write('Sorry about your battery. We will refund you.');
      await desk.reads(words('guard_promise_remedy'));
      await shot(page, `${name}-block`);
      expect(await violations(frame)).toEqual([]);
      await desk.clearEditor();
      await desk.write(many);
      await frame.locator('button[aria-expanded][aria-controls]:has(+ section)').click();
      await shot(page, `${name}-many`);
      expect(await violations(frame)).toEqual([]);
      await desk.clearEditor();
      await desk.write(longDraft);
      await frame.getByRole('button', { name: words('composer_squeeze'), exact: true }).click();
      await shot(page, `${name}-long`);
      expect(await violations(frame)).toEqual([]);
    });
  });

test('a block is found, walked to and fixed by the keys; the pointer shows the same', async ({
  desk,
  page,
  stage,
}) => {
  const words = wordsOf('en');
  const { complaintId } = stage.site.world.hero;
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  await desk.clickBadge(complaintId);
  await desk.reads(words('sidebar_by_x_id'));
  const frame = await sidebarFrame(page);
  await desk.write('Sorry about your battery. We will refund you.');
  await readFirst(frame, words);
  await expect(insert(frame, words)).toHaveAttribute('aria-disabled', 'true');
  await frame.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('F8');
  const selected = () =>
    frame
      .locator('textarea')
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(await selected()).toBe('We will refund you');
  await page.keyboard.press('Alt+Enter');
  await expect(frame.getByText(words('guard_promise_remedy'))).toHaveCount(0);
  expect(await draftText(desk)).not.toContain('refund');
  await expect(insert(frame, words)).not.toHaveAttribute('aria-disabled', 'true');
  // It is one step back, as any typing is.
  await frame.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+z');
  expect(await draftText(desk)).toContain('We will refund you');
  const box = await frame
    .locator('[aria-hidden=true] > span')
    .filter({ hasText: 'refund you' })
    .first()
    .boundingBox();
  if (!box) throw new Error('Nothing is underlined.');
  await page.mouse.move(box.x + 20, box.y + 8);
  const popover = frame.locator('[class*="_popover_"]');
  await expect(popover).toContainText(words('guard_promise_remedy'));
  await shot(page, 'en-light-popover');
  await page.keyboard.press('Escape');
  await expect(popover).toHaveCount(0);
});

test('too long by thirty, it is squeezed under the limit by edits that are taken one by one', async ({
  desk,
  stage,
}) => {
  await squeeze(desk, stage.site.world);
});

test('a reply like an earlier one shows that one, and says it in the team’s least used other words', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const other = 'A battery out for weeks is no backup at all. Our service team has your post on its list.';
  await saveSnippet(stage, 'Battery', [
    { text: goodReply, uses: 9 },
    { text: 'Nobody should wait for a battery like this. The people who repair it have read you.', uses: 4 },
    { text: other, uses: 2 },
  ]);
  await twin(desk, stage.site.world);
  const { words } = desk;
  await desk.reads(words('composer_twin_way'));
  const frame = await sidebarFrame(page);
  expect(await violations(frame)).toEqual([]);
  await shot(page, 'en-light-twin');
  await frame.getByRole('button', { name: words('composer_replace'), exact: true }).click();
  expect(await draftText(desk)).toBe(other);
  await expect(frame.locator('textarea')).toBeFocused();
  await expect(frame.getByText(words('guard_twin', { percent: 100 }))).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await draftText(desk)).toBe(goodReply);
});

test('from right to left, text and underlines run that way', async ({ desk, stage }) => {
  await rightToLeft(desk, stage.site.world);
});

test('a saved reply by its name, its least used way first; a block overridden for a reason; the seal', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const words = wordsOf('en');
  await setUpReplies(stage, words);
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await desk.write('/batt');
  await expect(frame.getByRole('option')).toContainText('Battery is down');
  await shot(page, 'en-light-menu');
  expect(await violations(frame)).toEqual([]);
  await page.keyboard.press('Enter');
  const first = await draftText(desk);
  expect(first).toContain('Sunny Sideup');
  expect(first).not.toContain('/batt');
  await desk.clearEditor();
  await desk.write('/batt');
  await expect(frame.getByRole('option')).toContainText(words('composer_snippet_uses_other', { count: 0 }));
  await page.keyboard.press('Enter');
  expect(await draftText(desk)).not.toBe(first);

  await desk.clearEditor();
  await desk.write('Sorry that your battery is down. The steps are on https://example.org/help');
  await desk.reads(words('guard_links_link', { what: 'https://example.org/help' }));
  await expect(insert(frame, words)).toHaveAttribute('aria-disabled', 'true');
  await frame.getByRole('button', { name: words('composer_override_open') }).click();
  await frame.getByLabel(words('composer_override_why')).fill('The lead agreed on the phone');
  await frame.getByRole('button', { name: words('composer_override'), exact: true }).click();
  await desk.reads(words('composer_overridden'));
  await insert(frame, words).click();
  await desk.reads(words('composer_sealed'));
  await shot(page, 'en-light-sealed');
  expect(await violations(frame)).toEqual([]);
  await desk.clickOnX('[data-testid="tweetTextarea_0"][contenteditable="true"]');
  await page.keyboard.press('End');
  await page.keyboard.type(' today');
  await desk.reads(words('composer_box_changed'));
  await shot(page, 'en-light-amber');
  expect(await violations(frame)).toEqual([]);
  await frame.getByRole('button', { name: words('composer_recheck') }).click();
  // What passed is the reply from now on, here too.
  await desk.reads(words('composer_sealed'));
  expect(await draftText(desk)).toContain(' today');
});

test('what is written stays with its post, over twenty of them', { tag: more }, async ({
  desk,
  page,
  stage,
}) => {
  test.setTimeout(240_000);
  const wheel = async (x: number, y: number, by: number) => {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, by);
  };
  const written = await draftPerPost(desk, wheel, 20);
  const kept = async () =>
    Object.fromEntries(
      (await new Databases(stage).rows('clew', 'drafts')).map(({ postId, text }) => [postId, text]),
    );
  await expect.poll(kept).toEqual(Object.fromEntries(written.map((id) => [id, `For ${id}`])));
});
