import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { change, shot } from '../support/room.ts';
import { expect, more, test } from '../support/stage-test.ts';

const refused = (opId: string, of: object) => ({
  opId,
  crm: 'embedded',
  state: 'failed',
  attempt: 1,
  notBefore: 0,
  createdAt: Date.now() - 180_000,
  problem: { code: 'Conflict', sentence: { key: 'crm_error_changed_meanwhile' } },
  ...of,
});
const onCase = { customerId: 'HC-10001', caseId: 'case-204817', version: 'older', agent: 'Jo Park' };
const rows = [
  refused('00000000-0000-4000-8000-0000000000a1', {
    kind: 'set-status',
    entity: 'case:case-204817',
    customerId: 'HC-10001',
    payload: { ...onCase, status: 'waiting' },
  }),
  refused('00000000-0000-4000-8000-0000000000a2', {
    kind: 'add-note',
    entity: 'case:elsewhere',
    crm: 'rt https://rt.example.com',
    state: 'pending',
    problem: undefined,
    payload: { ...onCase, text: 'Rang', at: new Date(0).toISOString() },
  }),
];

for (const { name, query, width, lang, tag } of [
  { name: 'light', query: 'theme=light&lang=en', width: 1280, lang: 'en', tag: [] },
  { name: 'dark-narrow', query: 'theme=dark&lang=en', width: 1040, lang: 'en', tag: more },
  { name: 'rtl', query: 'theme=light&lang=ar', width: 1280, lang: 'ar', tag: more },
  { name: 'de', query: 'theme=dark&lang=de', width: 1280, lang: 'de', tag: more },
])
  test.describe(name, () => {
    test.use({ stageOptions: { width, height: 800, lang } });

    test('what was refused on one post is counted and listed while another is open; shown, let go of', {
      tag,
    }, async ({ desk, page, stage }) => {
      const { words } = desk;
      const { complaintId } = stage.site.world.hero;
      const outbox = () => new Databases(stage).rows('clew', 'operations');
      // Written behind Dexie's back, so before anybody looks.
      await desk.visit(`/home?${query}`);
      await change(stage, 'clew', 'operations', { put: rows });
      await desk.visit(`/sunnyside_up/status/${complaintId}`);
      await desk.clickBadge(complaintId);
      await desk.reads(words('sidebar_by_x_id'));
      const frame = await sidebarFrame(page);

      // The post is left for the queue: nothing of its customer is on the screen.
      await desk.click('#queue-button');
      const button = frame.locator('#sync-button');
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await button.focus();
      await page.keyboard.press('Enter');
      await desk.reads(words('sync_do_set_status'));
      await desk.reads(words('crm_error_changed_meanwhile'));
      await desk.reads('https://rt.example.com');
      const dialog = frame.getByRole('dialog', { name: words('sync_title') });
      await expect(dialog).toBeFocused();
      const said = await dialog.innerText();
      expect(said).toContain('CS-204817');
      expect(said).toContain('@sunnyside_up');
      for (const secret of ['Sunniva', 'Eklund', 'example.com/']) expect(said).not.toContain(secret);
      await shot(page, `sync-${name}`);
      expect(await violations(frame)).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();

      await desk.click('#sync-button');
      await desk.click('li button', words('sync_show_post'));
      await desk.reads(words('sidebar_by_x_id'));
      await shot(page, `sync-count-${name}`);
      await desk.click('#sync-button');
      for (const left of [1, 0]) {
        await desk.click('[role=dialog] li button', words('room_let_go'));
        await expect.poll(async () => (await outbox()).length).toBe(left);
      }
      await desk.reads(words('sync_none'));
      await shot(page, `sync-empty-${name}`);
      await page.keyboard.press('Escape');
      await expect(frame.locator('#sync-button')).toHaveCount(0);
    });
  });
