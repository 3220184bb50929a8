import { killWorker, sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { more } from '../support/more.ts';
import { asRows, withOffice } from '../support/queue-walk.ts';
import { change, shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

// Four hours of an office that is open from nine to five, asked for an hour before it closes on a Friday.
const walks = [
  // In the night to Sunday, 29 March, the clocks go forward: on Monday nine o'clock is at seven, not at eight.
  {
    zone: 'Europe/Berlin',
    posted: '2026-03-27T15:00:00.000Z',
    reads: {
      '2026-03-27T15:29:50Z': /^3h 31m/,
      '2026-03-29T12:00:00Z': /^3h/,
      '2026-03-30T08:00:00Z': /^2h/,
      '2026-03-30T11:00:00Z': /^1h late/,
    },
  },
  // On Sunday, 1 November, they go back: on Monday nine o'clock is at fourteen, not at thirteen.
  {
    zone: 'America/New_York',
    posted: '2026-10-30T20:00:00.000Z',
    reads: {
      '2026-11-02T13:30:00Z': /^3h/,
      '2026-11-02T14:30:00Z': /^2h 30m/,
      '2026-11-02T17:30:00Z': /^30m late/,
    },
  },
  // Where they never are changed.
  { zone: 'Asia/Kolkata', posted: '2026-10-30T10:30:00.000Z', reads: { '2026-11-02T04:30:00Z': /^2h/ } },
];

for (const { zone, posted, reads } of walks)
  test(`the clock of what is owed over a weekend in ${zone}`, { tag: more }, async ({
    desk,
    page,
    stage,
  }) => {
    const [policy] = (await new Databases(stage).rows('clew', 'settings')).filter(
      ({ key }) => key === 'policy',
    );
    const value = withOffice(policy?.value as Record<string, unknown>, zone);
    await change(stage, 'clew', 'settings', { put: [{ key: 'policy', value }] });
    const made = asRows([{ id: '9001', text: 'My bill looks odd', createdAt: posted }], Date.now());
    await change(stage, 'clew', 'posts', { put: made });
    await killWorker(stage);
    await openComplaint(desk, stage.site.world);
    const frame = await sidebarFrame(page);
    await frame.locator('#queue-button').click();
    const clock = frame.locator('#queue-9001 [data-owed] > [aria-hidden]:not(svg)');
    await expect(clock).toBeVisible();
    for (const [now, expected] of Object.entries(reads)) {
      // The sidebar's own time, and nothing else's: its one clock looks every fifteen seconds.
      await frame.evaluate((at) => {
        Date.now = () => at;
      }, Date.parse(now));
      await expect(clock, now).toHaveText(expected, { timeout: 40_000 });
    }
    await shot(page, `queue-clock-${zone.replace('/', '-')}`);
  });
