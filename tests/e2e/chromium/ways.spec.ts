import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { killWorker, type Stage, sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { more } from '../support/more.ts';
import { changePolicy } from '../support/policy-part.ts';
import { alwaysOpen } from '../support/queue-walk.ts';
import { change } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { draftText, openComplaint } from '../support/walk.ts';
import { waysShot as shot } from '../support/ways-shot.ts';
import { dueIn, overdueAtBilling, rewrite, threeVerdicts, waysWalk } from '../support/ways-walk.ts';

// Desks' clocks stand still off-hours: what they show must not hang on the day of the test.
test.beforeEach(async ({ stage }) => changePolicy(stage, { routing: { hours: alwaysOpen } }));

/** By the keys alone. */
async function openWays(page: Page): Promise<void> {
  const frame = await sidebarFrame(page);
  const tab = frame.locator('[role=dialog] [data-tab=paths]');
  // What is known of the customer may just be coming, and the button with it.
  await expect(async () => {
    if ((await tab.count()) === 0) await frame.locator('main nav button').first().press('Enter');
    await expect(tab).toBeFocused({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
}

async function chooseDesk(page: Page, name: string): Promise<void> {
  await (await sidebarFrame(page)).locator('[role=dialog] select').first().selectOption({ label: name });
}

async function openEscalate(desk: Desk, page: Page): Promise<void> {
  await openWays(page);
  await page.keyboard.press('ArrowRight');
  await desk.reads(desk.words('ways_desk'));
}

for (const theme of ['light', 'dark'])
  test(`the ways that fit, with the record's values and my powers, and the two sides (${theme})`, {
    tag: more,
  }, async ({ desk, page, stage }) => {
    const { words } = desk;
    rewrite(stage.site.world, threeVerdicts);
    await desk.visit(`/home?theme=${theme}&lang=en`);
    await openComplaint(desk, stage.site.world);
    const frame = await sidebarFrame(page);
    await expect(frame.getByRole('button', { name: words('ways_fit_other', { count: 2 }) })).toBeVisible();
    await shot(page, `ways-line-${theme}`);
    await openWays(page);
    const path = frame.locator('[data-path="battery-in-warranty"]');
    await expect(path).toContainText('Powerwall 3');
    await expect(path).toContainText('2034-06-18');
    await expect(path).toContainText('Warranty 4.1');
    await expect(path).toContainText(words('ways_sample'));
    await expect(frame.locator('[data-mine=true]').first()).toContainText('Goodwill credit up to $50');
    await shot(page, `ways-paths-${theme}`);
    expect(await violations(frame)).toEqual([]);

    await page.keyboard.press('ArrowRight');
    await desk.reads(words('ways_desk'));
    await shot(page, `ways-escalate-${theme}`);
    expect(await violations(frame)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    for (const [told, verdict] of [
      ['product', 'confirmed'],
      ['no-answer', 'confirmed'],
      ['waited', 'contradicted'],
      ['amount', 'unknown'],
    ])
      await expect(frame.locator(`[data-told=${told}]`)).toHaveAttribute('data-verdict', verdict ?? '');
    await expect(frame.locator('[data-told=waited]')).toContainText('Powerwall');
    await shot(page, `ways-sides-${theme}`);
    expect(await violations(frame)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await desk.reads('Powerwall shows offline after an update');
    await shot(page, `ways-cards-${theme}`);
    expect(await violations(frame)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(frame.locator('[role=dialog]')).toHaveCount(0);
    await expect(frame.locator('main nav button').first()).toBeFocused();
    expect(await frame.locator('textarea').inputValue()).toBe('');
  });

const theCase = async (stage: Stage) =>
  (await new Databases(stage).rows('clew-crm', 'cases')).find(({ number }) => number === 'CS-204817');

test('the ways that fit, the two sides, back from a desk that was overdue, to the call-back desk and back', {
  tag: more,
}, async ({ desk, page, stage }) => {
  await change(stage, 'clew', 'escalations', { put: [overdueAtBilling(2.5)] });
  await waysWalk(desk, stage.site.world);
  await shot(page, 'ways-walked');
});

test('to the service centre and back, then to the call-back desk; overdue it says so on the line', async ({
  desk,
  page,
  stage,
}) => {
  test.slow();
  const { words } = desk;
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await openEscalate(desk, page);
  await chooseDesk(page, `${words('ways_desk_service_centre')}: Mountain West`);
  const note = frame.getByRole('textbox', { name: words('ways_note') });
  await expect(note).toHaveValue(/CS-204817, Powerwall offline after update/);
  await expect(note).not.toHaveValue(/Sunniva/);
  await shot(page, 'ways-note-light');
  expect(await violations(frame)).toEqual([]);
  await note.press('Control+End');
  await note.pressSequentially('\nUnit 2 first, please.');
  await frame.getByRole('button', { name: words('ways_hand_over'), exact: true }).press('Enter');
  await expect.poll(async () => (await theCase(stage))?.status).toBe('escalated');
  await desk.reads(words('ways_handed', { desk: 'Service centre: Mountain West' }));
  expect(await draftText(desk)).toContain('asked our service team');
  await desk.reads(/What happened[\s\S]*For Service centre: Mountain West/);
  const [kept] = (await new Databases(stage).rows('clew-crm', 'interactions')).filter(({ body }) =>
    String(body).includes('Unit 2 first, please.'),
  );
  expect(String(kept?.body)).toContain('Customer: Sunniva Eklund (HC-10001)');
  await desk.reads(dueIn(desk, '8h|7h'));
  await shot(page, 'ways-at-desk-light');

  await openEscalate(desk, page);
  await desk.click('[role=dialog] button', words('ways_came_back'));
  await frame.getByRole('textbox', { name: words('ways_back_hint') }).fill('A part is missing.');
  await frame.locator('[data-standing] select').first().selectOption('partly');
  await shot(page, 'ways-back-light');
  expect(await violations(frame)).toEqual([]);
  await frame.getByRole('button', { name: words('ways_back_keep'), exact: true }).press('Enter');
  await desk.reads(words('ways_is_back', { outcome: words('ways_outcome_partly') }));
  await desk.reads(words('ways_owes_word'));
  await expect.poll(async () => (await theCase(stage))?.status).toBe('open');
  // And the sidebar knows it: what it hands over next rests on the case as it stands.
  await desk.reads(/open\s+CS-204817/);

  await chooseDesk(page, words('ways_desk_call_back'));
  const send = frame.getByRole('button', { name: words('ways_hand_over'), exact: true });
  await expect(send).toBeDisabled();
  await frame.locator('[data-field=window]').fill('after 5 pm');
  await expect(note).toHaveValue(/ends in 43/);
  await expect(note).not.toHaveValue(/5550143|555-0143/);
  await send.press('Enter');
  await expect.poll(async () => (await theCase(stage))?.status).toBe('escalated');
  await desk.reads(dueIn(desk, '8h|7h'));

  // Ten hours later nobody has called back.
  await page.goto('about:blank');
  const rows = await new Databases(stage).rows('clew', 'escalations');
  const past = new Date(Date.now() - 2.5 * 3_600_000).toISOString();
  await change(stage, 'clew', 'escalations', {
    put: rows.filter(({ back }) => !back).map((row) => ({ ...row, dueAt: past, waitsUntil: past })),
  });
  // What it has read it remembers, and nobody told it of this change.
  await killWorker(stage);
  await openComplaint(desk, stage.site.world);
  await desk.reads(words('ways_overdue', { time: '2h' }));
  await shot(page, 'ways-overdue-light');
});

for (const lang of ['en', 'de', 'ar'])
  test.describe(lang, () => {
    test.use({ stageOptions: { width: 1280, height: 800, lang } });

    test('what is overdue longest pushes nothing out of the row, at 400 and at 340 px', {
      tag: more,
    }, async ({ desk, page, stage }) => {
      await change(stage, 'clew', 'escalations', { put: [overdueAtBilling(9.97)] });
      rewrite(stage.site.world, threeVerdicts);
      for (const width of [1280, 1040]) {
        await page.setViewportSize({ width, height: 800 });
        await openComplaint(desk, stage.site.world);
        const frame = await sidebarFrame(page);
        const make = frame.getByRole('button', { name: desk.words('room_new_case') });
        // What stands above it is high; that it may be scrolled up and down is as it should be.
        await make.scrollIntoViewIfNeeded();
        await expect(make).toBeInViewport({ ratio: 0.95 });
        await shot(page, `ways-overdue-${lang}-${width}`);
        const over = await frame.evaluate(() => {
          const row = document.querySelector('main nav')?.parentElement;
          const [all, ...parts] = [row, ...(row?.querySelectorAll('button') ?? [])].map((element) =>
            element?.getBoundingClientRect(),
          );
          return {
            width: innerWidth,
            parts: parts.length,
            sideways: document.documentElement.scrollWidth - innerWidth,
            outside: parts.filter((part) => part && all && (part.left < -1 || part.right > innerWidth + 1))
              .length,
            upon: parts.filter((part, n) =>
              parts.some(
                (other, m) =>
                  m > n &&
                  part &&
                  other &&
                  part.left < other.right - 1 &&
                  other.left < part.right - 1 &&
                  part.top < other.bottom - 1 &&
                  other.top < part.bottom - 1,
              ),
            ).length,
          };
        });
        expect(over).toMatchObject({ sideways: 0, outside: 0, upon: 0 });
        expect(over.parts).toBeGreaterThan(3);
      }
    });
  });

for (const theme of ['light', 'dark'])
  test(`somebody in danger: the card is on top, the safety desk first, nothing to try out (${theme})`, async ({
    desk,
    page,
    stage,
  }) => {
    const { words } = desk;
    rewrite(stage.site.world, 'my powerwall is smoking and it smells of burning plastic');
    await desk.visit(`/home?theme=${theme}&lang=en`);
    await openComplaint(desk, stage.site.world);
    const frame = await sidebarFrame(page);
    const card = frame.locator('[data-flag=safety]');
    await expect(card).toContainText(words('ways_card_safety_dont'));
    await expect(card).toContainText('16 CFR 1115.14');
    const top = await card.boundingBox();
    const post = await frame.getByText('smells of burning plastic').boundingBox();
    expect(top?.y ?? 999).toBeLessThan(post?.y ?? 0);
    // Whatever else moved meanwhile: what to do, and the way to the desk, are seen whole.
    const hand = words('ways_hand_to', { desk: words('ways_desk_safety') });
    await expect(card.getByRole('heading')).toBeInViewport({ ratio: 1 });
    await expect(card.getByRole('button', { name: hand })).toBeInViewport({ ratio: 1 });
    for (const part of ['heading', 'button'] as const) {
      // Nothing lies over it, as a header would that it has slipped beneath.
      const shown = await card
        .getByRole(part)
        .first()
        .evaluate((element) => {
          const { left, top: y, width, height } = element.getBoundingClientRect();
          return [y + 1, y + height - 1].every((at) =>
            element.contains(document.elementFromPoint(left + width / 2, at)),
          );
        });
      expect([part, shown]).toEqual([part, true]);
    }
    await shot(page, `ways-safety-${theme}`);
    expect(await violations(frame)).toEqual([]);
    await desk.click('button', words('ways_hand_to', { desk: words('ways_desk_safety') }));
    await expect(frame.locator('[role=dialog] select').first()).toBeFocused();
    await expect(frame.locator('[role=dialog] select').first()).toHaveValue('safety');
    await frame.locator('[data-field=injury]').fill('not known');
    await frame.locator('[data-field=in-use]').fill('still on');
    await shot(page, `ways-safety-desk-${theme}`);
    await frame.getByRole('button', { name: words('ways_hand_over'), exact: true }).press('Enter');
    await expect.poll(async () => (await theCase(stage))?.status).toBe('escalated');
    expect(await draftText(desk)).toContain('Please stop using it');
  });

test('no customer, no case: the note is copied, and the press desk’s clock runs here alone', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { deepId } = stage.site.world.hero;
  const { posts } = stage.site.world;
  const asks = posts.get(posts.get(deepId)?.replyTo ?? '');
  if (!asks) throw new Error('The bystander’s post is gone.');
  asks.text = `@${stage.site.world.ceo.handle} I am a reporter at the Gazette, can you comment for my story?`;
  await desk.visit(`/x/status/${asks.id}`);
  await desk.clickBadge(asks.id);
  await desk.reads(words('ways_flag_press'));
  const frame = await sidebarFrame(page);
  await openEscalate(desk, page);
  await expect(frame.locator('[role=dialog] select').first()).toHaveValue('press');
  await desk.reads(words('ways_no_case'));
  for (const field of ['outlet', 'question', 'deadline'])
    await frame.locator(`[data-field=${field}]`).fill('Gazette');
  await shot(page, 'ways-press-light');
  await desk.click('[role=dialog] button', words('ways_copy_hand_over'));
  await desk.reads(dueIn(desk, '4h|3h'));
  const data = new Databases(stage);
  expect(await data.rows('clew', 'escalations')).toMatchObject([{ desk: 'press', caseId: null }]);
  expect((await data.rows('clew', 'operations')).filter(({ kind }) => kind === 'escalate-case')).toEqual([]);
});

test('the CEO’s reply that reads as a commitment is pinned, and kept on the case as owed', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { posts, hero, ceo } = stage.site.world;
  // The bystander's question becomes the CEO's answer.
  const answer = posts.get(posts.get(hero.deepId)?.replyTo ?? '');
  if (!answer) throw new Error('The answer is gone.');
  answer.authorId = ceo.id;
  answer.text = "We'll fix this today.";
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await expect(frame.locator('div[data-owed]')).toContainText("We'll fix this today");
  await shot(page, 'ways-owed-light');
  expect(await violations(frame)).toEqual([]);
  await desk.click('div[data-owed] button', words('ways_owed_keep', { number: 'CS-204817' }));
  await expect(frame.locator('div[data-owed]')).toHaveCount(0);
  await desk.reads(dueIn(desk, '8h|7h'));
  await desk.reads(/What happened[\s\S]*Owed: the CEO wrote to the customer/);
  expect((await theCase(stage))?.status).toBe('open');
  expect(await frame.locator('textarea').inputValue()).toBe('');
});

test('a path of the team’s own takes the place of the samples; what is wrong with a file is said', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { options } = stage;
  const file = options.getByLabel(words('ways_file'), { exact: true });
  const save = options.getByRole('button', { name: words('ways_save') });
  await file.fill('{ "paths": [ { "id": "one" } ] }');
  await save.click();
  await expect(
    options.getByText(words('ways_error_missing', { place: 'paths[1]', name: 'title' })),
  ).toBeVisible();
  if (process.env.CLEW_SHOTS)
    await file.screenshot({ path: `${process.env.CLEW_SHOTS}/ways-file-wrong.png` });
  await file.fill('{}');
  await save.click();
  await expect(options.getByText(words('ways_saved', { desks: 13, paths: 9, knowledge: 4 }))).toBeVisible();
  const title = options.locator('summary').getByText(words('forms_paths'), { exact: true });
  await title.click();
  const form = options.locator('details', { has: title });
  await form.getByLabel(words('ways_path_title')).fill('Batteries of ours');
  await form.getByRole('checkbox', { name: words('forms_product_powerwall') }).check();
  await form.getByLabel(words('ways_path_steps')).fill('Specialist | House rule 7 | Ring the centre');
  await form.getByLabel(words('ways_path_remedies')).fill('A visit | lead | service centre');
  if (process.env.CLEW_SHOTS) await form.screenshot({ path: `${process.env.CLEW_SHOTS}/ways-options.png` });
  await form.getByRole('button', { name: words('forms_save'), exact: true }).click();
  await expect(form.getByRole('status')).toHaveText(words('forms_saved'));
  await expect(file).toHaveValue(/"batteries-of-ours"/);
  expect(await violations(options)).toEqual([]);

  await openComplaint(desk, stage.site.world);
  await openWays(page);
  const frame = await sidebarFrame(page);
  await expect(frame.locator('[data-path]')).toHaveCount(1);
  await expect(frame.locator('[data-path="batteries-of-ours"]')).toContainText('House rule 7');
  // Not mine to grant: it becomes an escalation, with the remedy in it, and no sentence of mine.
  await desk.click(
    '[role=dialog] button',
    words('ways_ask_desk', { desk: words('ways_desk_service_centre') }),
  );
  await expect(frame.locator('[data-field=remedy]')).toHaveValue('A visit');
  await expect(frame.locator('[role=dialog] select').first()).toHaveValue('service-centre');
  await shot(page, 'ways-ask-light');
});
