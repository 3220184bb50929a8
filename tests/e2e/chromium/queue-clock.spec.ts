import { lateClocks, lateWalk, owedClocks, owedWalk } from '../support/clock-walk.ts';
import { more } from '../support/more.ts';
import { shot } from '../support/room.ts';
import { expect, test } from '../support/stage-test.ts';

for (const clock of owedClocks)
  test(`the clock of what is owed over a weekend in ${clock.zone}`, { tag: more }, async ({
    desk,
    page,
    stage,
  }) => {
    await owedWalk(desk, stage, clock);
    await shot(page, `queue-clock-${clock.zone.replace('/', '-')}`);
  });

for (const clock of lateClocks)
  test(`over a weekend the desk is late by its own hours alone, in ${clock.zone}`, { tag: more }, async ({
    desk,
    stage,
  }) => {
    await lateWalk(desk, stage, clock);
  });

for (const clock of owedClocks)
  test.describe(`on a device in ${clock.zone}`, () => {
    test.use({ stageOptions: { zone: clock.zone } });

    test('the hours that Clew ships go by its clocks, through their change', { tag: more }, async ({
      desk,
      stage,
    }) => {
      const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
      await owedWalk(desk, stage, { ...clock, zone: null });
      const zone = await (await desk.sidebar()).evaluate(deviceZone, null);
      // Its older name is the same zone.
      expect([clock.zone, clock.zone.replace('Kolkata', 'Calcutta')]).toContain(zone);
    });
  });
