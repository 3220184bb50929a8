import { rm } from 'node:fs/promises';
import { withLoopback } from '../../support/connect-crm.ts';
import { violations } from '../support/axe.ts';
import { openStage, sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { Desk } from '../support/desk.ts';
import { startLiveCrm } from '../support/live-crm.ts';
import { chromiumOptions, connectOpenCrm, reads, setUpClew } from '../support/options-page.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

const number = 'CS-204817';
/** As only the record says it: the name is masked. */
const facts = ['Utah (Mountain West)', 'Offline, says the server', number];

test('an agent whose token is revoked sees nothing more of the customer; what waits is held for them and can be saved', async () => {
  const folder = await withLoopback();
  const crm = await startLiveCrm();
  const stage = await openStage({ extension: folder });
  try {
    const options = chromiumOptions(stage.options);
    const { words } = options;
    await setUpClew(options);
    await connectOpenCrm(options, crm);
    const page = await stage.context.newPage();
    const desk = new Desk(page);
    await openComplaint(desk, stage.site.world);
    for (const fact of facts) await desk.reads(fact);

    // Something waits, since the server has a fault.
    await crm.holdNotes(true);
    await desk.click('button', words('room_note_on', { number }));
    await page.keyboard.type('Rang at noon, no answer.');
    await desk.click('button', words('room_note_keep'));
    const rows = () => new Databases(stage).rows('clew', 'operations');
    await expect.poll(async () => (await rows()).map(({ state }) => state).join()).toMatch(/pending|sending/);
    await crm.revoke();
    await crm.holdNotes(false);

    // Nobody clicks: the next answer that the sidebar waits for is the refusal.
    await desk.reads(words('crm_error_signed_out'));
    await desk.reads(words('leave_held_one', { count: '1', name: crm.agent }));
    const frame = await sidebarFrame(page);
    const left = await frame.content();
    expect(facts.filter((fact) => left.includes(fact))).toEqual([]);
    expect(left).not.toContain('Powerwall 3');
    const notice = frame.getByText(words('crm_error_signed_out'));
    await expect(notice).toHaveCount(1);
    await expect(frame.getByRole('button', { name: words('crm_action_sign_in') })).toHaveCount(1);
    expect(await violations(frame)).toEqual([]);

    const databases = new Databases(stage);
    expect(await databases.rows('clew', 'secrets')).toEqual([]);
    const cached = (await databases.rows('clew', 'crmCache')).filter(({ value }) => value !== undefined);
    expect(cached).toEqual([]);
    expect(await crm.notes()).not.toContain('Rang at noon, no answer.');

    await stage.options.reload();
    await reads(options, words('leave_all_one', { count: '1' }));
    const download = stage.options.waitForEvent('download');
    await options.press(words('leave_save'));
    const file = await (await download).createReadStream();
    let text = '';
    for await (const part of file) text += part;
    expect(JSON.parse(text).waiting).toMatchObject([
      { kind: 'add-note', case: number, text: 'Rang at noon, no answer.', madeBy: crm.agent },
    ]);
    await reads(options, words('leave_saved_one', { count: '1', file: 'clew-waiting.json' }));
    expect(await violations(stage.options)).toEqual([]);

    // The same person, let in again: it goes out, once.
    await options.fill('input[type="password"]', 0, await crm.tokenOf('jo', crm.agent));
    await options.press(words('room_crm_keep_secret'));
    await reads(options, words('room_crm_secret_kept'));
    await desk.reads(number);
    await expect.poll(() => crm.notes()).toContain('Rang at noon, no answer.');
    expect((await crm.notes()).filter((note) => note === 'Rang at noon, no answer.')).toHaveLength(1);
  } finally {
    await stage.close();
    await crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
