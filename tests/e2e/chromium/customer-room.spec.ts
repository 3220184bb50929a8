import type { Page } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import type { Desk } from '../support/desk.ts';
import { change, forgetHero, hero, heroMatch, heroQuestion, shot, useCrmElsewhere } from '../support/room.ts';
import { expect, more, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

/** By the keys alone: the choice at this place, counted from 1. */
async function choose(page: Page, selector: string, place: number): Promise<void> {
  await (await sidebarFrame(page)).locator(selector).focus();
  for (let step = 0; step < place; step++) await page.keyboard.press('ArrowDown');
}

async function openUnknown(desk: Desk, complaintId: string, shows: string | RegExp): Promise<void> {
  await desk.visit(`/sunnyside_up/status/${complaintId}`);
  await desk.clickBadge(complaintId);
  await desk.reads(shows);
}

test('a posted case number makes somebody possible; said, taken back, said again, and that it is nobody', async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  await forgetHero(stage);
  await openUnknown(desk, stage.site.world.hero.complaintId, words('room_evidence_reference'));
  await desk.reads('Posted CS-204817');
  const text = await desk.sidebarText();
  for (const secret of ['Sunniva', 'Eklund', 'example.com']) expect(text).not.toContain(secret);
  await shot(page, 'candidate-light');
  expect(await violations(await sidebarFrame(page))).toEqual([]);

  await choose(page, 'main select', 2);
  await desk.click('button', words('sidebar_confirm'));
  await desk.reads(words('sidebar_by_x_id'));
  await desk.reads(words('sidebar_basis_reference_posted'));
  await desk.reads('Powerwall offline after update');

  await desk.click('button', words('room_not_this'));
  await desk.reads(words('room_taken_back', { name: 'S••••• E•••••' }));
  await shot(page, 'taken-back-light');
  await desk.click('button', words('room_undo'));
  await desk.reads(words('sidebar_by_x_id'));
  await desk.reads(words('sidebar_basis_reference_posted'));

  await desk.click('button', words('room_not_this'));
  await desk.reads(words('room_evidence_reference'));
  await desk.click('button', words('room_none'));
  await desk.reads(`${words('room_none')} · Jo Park`);
  expect(await desk.sidebarText()).not.toContain(words('room_evidence_reference'));
  await shot(page, 'not-a-customer-light');
  await desk.click('button', words('room_undo'));
  await desk.reads(words('room_evidence_reference'));

  await expect
    .poll(async () =>
      (await new Databases(stage).rows('clew', 'audit')).map(({ action, detail }) => `${action} ${detail}`),
    )
    .toEqual([
      'confirm-identity 1600000000000000001 reference-posted',
      expect.stringMatching(/^remove-identity /),
      'confirm-identity 1600000000000000001 reference-posted',
      expect.stringMatching(/^remove-identity /),
      'not-a-customer null',
      'not-a-customer taken back',
    ]);
});

test('one X account on two customers opens neither record; whom the specialist chooses is known', async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  const twin = { ...hero.identities[0], id: 'twin', customerId: 'HC-10002', handleKey: 'sunnyside_up' };
  await change(stage, 'clew-crm', 'identities', { put: [twin] });
  await openUnknown(desk, stage.site.world.hero.complaintId, words('room_evidence_x_id_shared'));
  await desk.reads('2 customers have this X account');
  const text = await desk.sidebarText();
  for (const secret of ['Sunniva', 'Eklund', 'Powerwall offline after update'])
    expect(text).not.toContain(secret);
  await desk.click('li > button[aria-controls]');
  await shot(page, 'shared-light');
  expect(await violations(await sidebarFrame(page))).toEqual([]);
  await choose(page, 'main select', 1);
  await desk.click('button', words('sidebar_confirm'));
  await desk.reads(words('sidebar_by_x_id'));
  await desk.reads('chosen: 2 customers have this X account');
  await shot(page, 'shared-chosen-light');
  expect(await violations(await sidebarFrame(page))).toEqual([]);
  await desk.click('button', words('room_not_this'));
  await desk.reads('2 customers have this X account in the CRM');
});

test('a case is taken over, noted on and set to another status, each with the reason to believe it', async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  await openComplaint(desk, stage.site.world);
  const row = async () =>
    (await new Databases(stage).rows('clew-crm', 'cases')).find(({ number }) => number === 'CS-204817');

  await desk.click('button', words('room_take', { number: 'CS-204817' }));
  await desk.reads(words('crm_error_owned', { owner: 'Mountain West service centre' }));
  await shot(page, 'take-over-light');
  expect((await row())?.owner).toBe('Mountain West service centre');
  await desk.click('button', words('room_take_over'));
  await expect.poll(async () => (await row())?.owner).toBe('Jo Park');
  await desk.reads(`CS-204817\n${words('room_mine')}`);

  await desk.click('button', words('room_note_on', { number: 'CS-204817' }));
  await page.keyboard.type('Rang at noon, no answer.');
  await shot(page, 'note-light');
  expect(await violations(await sidebarFrame(page))).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await desk.reads(/What happened[\s\S]*Rang at noon, no answer\./);

  const status = words('room_status_is', { number: 'CS-204817', status: words('sidebar_case_open') });
  await desk.click('button', status);
  await shot(page, 'status-light');
  await desk.click('fieldset button', words('sidebar_case_waiting'));
  await expect.poll(async () => (await row())?.status).toBe('waiting');
  await desk.reads(`${words('sidebar_case_waiting')}\nCS-204817`);
});

test('a new case is made out of the post, in two steps, and linked', async ({ desk, page, stage }) => {
  const { words } = desk;
  await openComplaint(desk, stage.site.world);
  await desk.click('button', words('room_new_case'));
  const frame = await sidebarFrame(page);
  expect(await frame.locator('form input').inputValue()).toBe(
    'Powerwall dead for three weeks, nobody calls me back',
  );
  await shot(page, 'new-case-light');
  expect(await violations(frame)).toEqual([]);
  await desk.click('button', words('room_create_case'));
  await desk.reads('CL-100001');
  await desk.reads(words('sidebar_linked'));
  await shot(page, 'created-light');
  const data = new Databases(stage);
  const made = (await data.rows('clew-crm', 'cases')).filter(({ number }) => number === 'CL-100001');
  expect(made).toMatchObject([{ customerId: 'HC-10001', status: 'open' }]);
  expect(await data.rows('clew', 'links')).toMatchObject([{ state: 'done', caseId: made[0]?.id }]);
});

/** Decided on a state of the hero's case that is no more; sent as soon as the background wakes. */
const decidedLongAgo = (opId: string) => ({
  opId,
  crm: 'embedded',
  kind: 'set-status',
  entity: 'case:case-204817',
  customerId: 'HC-10001',
  payload: {
    customerId: 'HC-10001',
    caseId: 'case-204817',
    version: 'older',
    agent: 'Jo Park',
    status: 'resolved',
  },
  state: 'pending',
  attempt: 0,
  notBefore: 0,
  createdAt: Date.now(),
  seen: {
    status: 'waiting',
    owner: '',
    title: 'Powerwall offline after update',
    orderNumber: null,
    amount: null,
    dueOn: null,
    updatedAt: '2026-01-01T00:00:00.000Z',
    version: 'older',
  },
});

test('a change of a case that is another by now: what changed is said; done all the same, or let go of', async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  const { complaintId } = stage.site.world.hero;
  const data = new Databases(stage);
  const opId = crypto.randomUUID();
  await change(stage, 'clew', 'operations', { put: [decidedLongAgo(opId)] });
  await openUnknown(desk, complaintId, words('crm_error_changed_meanwhile'));
  const [open, waiting] = [words('sidebar_case_open'), words('sidebar_case_waiting')];
  await desk.reads(words('outbox_changed_status', { before: waiting, now: open }));
  const owner = 'Mountain West service centre';
  await desk.reads(words('outbox_changed_owner', { before: words('room_unowned'), now: owner }));
  await shot(page, 'refused-light');
  expect(await violations(await sidebarFrame(page))).toEqual([]);
  // There is no way to send the same again.
  expect(await desk.sidebarText()).not.toContain(words('sidebar_retry'));
  expect(await data.rows('clew', 'operations')).toMatchObject([{ opId, state: 'failed', attempt: 1 }]);
  await desk.click('button', words('outbox_redo'));
  const status = async () =>
    (await data.rows('clew-crm', 'cases')).find(({ number }) => number === 'CS-204817')?.status;
  await expect.poll(status).toBe('resolved');
  await expect.poll(() => desk.sidebarText()).not.toContain(words('crm_error_changed_meanwhile'));
  const rows = await data.rows('clew', 'operations');
  expect(rows).toMatchObject([{ state: 'done', attempt: 1 }]);
  expect(rows[0]?.opId).not.toBe(opId);
});

test('what the CRM refused stands at its case, and is let go of', async ({ desk, stage }) => {
  const { words } = desk;
  const opId = crypto.randomUUID();
  await change(stage, 'clew', 'operations', { put: [decidedLongAgo(opId)] });
  const { complaintId } = stage.site.world.hero;
  await openUnknown(desk, complaintId, words('crm_error_changed_meanwhile'));
  await desk.click('button', words('room_let_go'));
  await expect.poll(async () => (await new Databases(stage).rows('clew', 'operations')).length).toBe(0);
  await expect.poll(() => desk.sidebarText()).not.toContain(words('crm_error_changed_meanwhile'));
});

test('a history of thousands is drawn in part, without a gap, down to its end, by the keys too', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const count = 2500;
  const [model] = hero.interactions;
  const put = Array.from({ length: count }, (_, place) => {
    const instant = Date.UTC(2024, 0, 1) - place * 3_600_000;
    const long = place % 7 === 0 ? ' that goes on for so long that it needs a second line here' : '';
    return {
      ...model,
      id: `more-${place}`,
      customerId: 'HC-10001',
      summary: `Contact ${place}${long}`,
      at: new Date(instant).toISOString(),
      instant,
    };
  });
  await change(stage, 'clew-crm', 'interactions', { put });
  await openComplaint(desk, stage.site.world);
  await desk.reads(desk.words('room_owed_at_least', { count: 3 }));
  const frame = await sidebarFrame(page);
  const list = frame.locator('main section:has(> ol)');
  const look = () =>
    list.evaluate((section) => {
      const rows = [...section.querySelectorAll<HTMLElement>('li[data-entry]')];
      const { top, bottom } = section.getBoundingClientRect();
      const seen = rows.map((row) => row.getBoundingClientRect()).filter((row) => row.bottom > top);
      // Rows in sight follow on each other, from edge to edge.
      const gaps = seen.some((row, at) => at > 0 && Math.abs(row.top - (seen[at - 1]?.bottom ?? 0)) > 1);
      return {
        drawn: rows.length,
        gaps,
        covered: (seen[0]?.top ?? bottom) <= top + 1,
        last: rows.at(-1)?.dataset.entry,
        end: section.scrollTop + section.clientHeight >= section.scrollHeight - 2,
      };
    });
  await list.focus();
  let steps = 0;
  for (let state = await look(); state.last !== `more-${count - 1}` || !state.end; state = await look()) {
    expect(state.drawn).toBeLessThan(60);
    expect(++steps).toBeLessThan(400);
    await page.keyboard.press(steps < 5 ? 'PageDown' : 'End');
    // The browser scrolls smoothly; wherever it comes to rest, rows cover what shows.
    await expect.poll(look).toMatchObject({ gaps: false, covered: true });
  }
  expect(await list.locator('li').last().innerText()).toContain(`Contact ${count - 1}`);
  for (const [back, key] of ['PageUp', 'PageUp', 'PageUp', 'Home'].entries()) {
    await page.keyboard.press(key);
    await expect.poll(look, `${key} ${back}`).toMatchObject({ gaps: false, covered: true });
  }
  await expect(list.locator('li').first()).toHaveAttribute('aria-posinset', '1');
});

for (const { name, query, width, lang, tag } of [
  { name: 'light', query: 'theme=light&lang=en', width: 1280, lang: 'en', tag: [] },
  { name: 'dark-narrow', query: 'theme=dark&lang=en', width: 1040, lang: 'en', tag: more },
  { name: 'rtl', query: 'theme=light&lang=ar', width: 1280, lang: 'ar', tag: more },
])
  test.describe(name, () => {
    test.use({ stageOptions: { width, height: 800, lang } });

    test('at 800 px all above the timeline, and its first entries, show without scrolling', async ({
      desk,
      page,
      stage,
    }) => {
      await desk.visit(`/home?${query}`);
      await openComplaint(desk, stage.site.world);
      const frame = await sidebarFrame(page);
      await expect(frame.locator('ol > li').nth(2)).toBeVisible();
      await shot(page, `known-${name}`);
      const seen = await frame.evaluate(() => {
        const list = document.querySelector('main ol');
        const top = list?.closest('section')?.parentElement?.previousElementSibling;
        const room = list?.closest('section')?.getBoundingClientRect();
        const entries = [...(list?.querySelectorAll('li') ?? [])].filter(
          (row) => room && row.getBoundingClientRect().bottom <= room.bottom,
        );
        return {
          height: innerHeight,
          scrolled: top ? top.scrollHeight - top.clientHeight : -1,
          sideways: Math.max(
            document.documentElement.scrollWidth - innerWidth,
            top ? top.scrollWidth - top.clientWidth : 0,
          ),
          entries: entries.length,
        };
      });
      expect(seen).toMatchObject({ height: 800, scrolled: 0, sideways: 0 });
      // In a narrow column lines wrap; the second entry begins there.
      expect(seen.entries).toBeGreaterThanOrEqual(width < 1200 ? 1 : 2);
      expect(await violations(frame)).toEqual([]);
    });

    test('a CRM elsewhere: its age, out of reach, shut, several who it may be', { tag }, async ({
      desk,
      page,
      stage,
    }) => {
      test.slow();
      const { words } = desk;
      const { complaintId } = stage.site.world.hero;
      const unreachable = { code: 'Unavailable', sentence: { key: 'crm_error_unreachable' } };
      const record = { ...hero, moreInteractions: null };
      const again = async (state: string, shows: string) => {
        await page.goto('about:blank');
        await openUnknown(desk, complaintId, shows);
        await shot(page, `${state}-${name}`);
        expect(await violations(await sidebarFrame(page)), state).toEqual([]);
      };

      await desk.visit(`/home?${query}`);
      await page.goto('about:blank');
      await useCrmElsewhere(stage, { [heroQuestion]: {} });
      await again('loading', words('room_looking'));

      const known = { [heroQuestion]: { value: [heroMatch] }, 'record HC-10001': { value: record } };
      await useCrmElsewhere(stage, known);
      await again('fresh', words('sidebar_by_x_id'));

      const old = (row: object) => ({ ...row, minutesAgo: 4, problem: unreachable });
      await useCrmElsewhere(
        stage,
        Object.fromEntries(Object.entries(known).map(([key, row]) => [key, old(row)])),
      );
      await again('offline', words('crm_error_unreachable'));
      await desk.reads('S••••• E•••••');

      const signIn = { key: 'crm_action_sign_in' };
      const signedOut = { code: 'AuthError', sentence: { key: 'crm_error_signed_out' }, action: signIn };
      await useCrmElsewhere(stage, { [heroQuestion]: { problem: signedOut } });
      await again('signed-out', words('crm_action_sign_in'));

      const forbidden = { code: 'Forbidden', sentence: { key: 'crm_error_forbidden' } };
      await useCrmElsewhere(stage, { [heroQuestion]: { problem: forbidden } });
      await again('forbidden', words('crm_error_forbidden'));

      const others = [2, 3, 4, 5].map((place) => ({
        customer: { ...hero.customer, id: `HC-${place}`, name: `Sam ${'ABCDE'[place]}berg` },
        identity: { ...hero.identities[0], id: `i${place}`, customerId: `HC-${place}`, userId: null },
        evidence: place === 5 ? 'handle-moved' : 'handle',
      }));
      await useCrmElsewhere(stage, {
        [heroQuestion]: { value: others },
        'reference cs-204817': { value: [hero.customer] },
        'name sunny sideup': { value: [] },
      });
      await again('many', words('room_evidence_handle'));
      await desk.click('li > button[aria-controls]');
      await shot(page, `many-open-${name}`);
    });
  });
