import { lateClocks, lateWalk, owedClocks, owedWalk } from '../support/clock-walk.ts';
import { test } from '../support/firefox-test.ts';
import { more } from '../support/more.ts';
import { shot } from '../support/shot.ts';

// A minute for each four looks at a clock that moves every fifteen seconds, and Firefox.
test.setTimeout(180_000);

for (const clock of owedClocks)
  test(`the clock of what is owed over a weekend in ${clock.zone}`, {
    tag: more,
  }, async ({ desk, stage }) => {
    await owedWalk(desk, stage, clock);
    await shot(desk, `firefox-clock-${clock.zone.replace('/', '-')}`);
  });

for (const clock of lateClocks)
  test(`over a weekend the desk is late by its own hours alone, in ${clock.zone}`, {
    tag: more,
  }, async ({ desk, stage }) => {
    await lateWalk(desk, stage, clock);
  });
