import { change } from '../support/backstage.ts';
import { test } from '../support/firefox-test.ts';
import { changePolicy } from '../support/policy-part.ts';
import { alwaysOpen } from '../support/queue-walk.ts';
import { overdueAtBilling, waysWalk } from '../support/ways-walk.ts';

test('the ways that fit, the two sides, back from a desk that was overdue, to the call-back desk and back', async ({
  desk,
  stage,
}) => {
  // Off-hours clocks would stand still.
  await changePolicy(stage, { routing: { hours: alwaysOpen } });
  // As if it had been handed over two days ago: nobody can wait for that here.
  await change(stage, 'clew', 'escalations', { put: [overdueAtBilling(2.5)] });
  await stage.endBackground();
  await waysWalk(desk, stage.site.world);
});
