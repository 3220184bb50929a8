import { meet, mets } from '../support/customers-walk.ts';
import { test } from '../support/firefox-test.ts';
import { more } from '../support/more.ts';
import { shot } from '../support/shot.ts';

test('customers of the demo: another path for another product, seller and trouble; what is unknown is asked', {
  tag: more,
}, async ({ desk, stage }) => {
  for (const met of mets)
    await test.step(met.customer, async () => {
      await meet(desk, stage.site.world, met);
      await shot(desk, `firefox-ways-${met.customer}`);
    });
});
