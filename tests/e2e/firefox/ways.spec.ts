import { test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { alwaysOpen } from '../support/queue-walk.ts';
import { overdueAtBilling, waysWalk } from '../support/ways-walk.ts';

test('the ways that fit, the two sides, back from a desk that was overdue, to the call-back desk and back', async () => {
  const stage = await openFirefox(async (marionette, origin) => {
    await setUpClew(await firefoxOptions(marionette, origin));
    // As if it had been handed over two days ago: nobody can wait for that here. Off-hours clocks would stand still.
    await marionette.run(
      `const row = ${JSON.stringify(overdueAtBilling(2.5))};
       const hours = ${JSON.stringify(alwaysOpen)};
       return new Promise((resolve, reject) => {
         const open = indexedDB.open('clew');
         open.onerror = () => reject(open.error);
         open.onsuccess = () => {
           const work = open.result.transaction(['escalations', 'settings'], 'readwrite');
           work.objectStore('escalations').put(row);
           const settings = work.objectStore('settings');
           const kept = settings.get('policy');
           kept.onsuccess = () => {
             const { value, ...rest } = kept.result;
             settings.put({ ...rest, value: { ...value, routing: { ...value.routing, hours } } });
           };
           work.oncomplete = () => { open.result.close(); resolve(true); };
           work.onerror = () => reject(work.error);
         };
       });`,
    );
  });
  try {
    await waysWalk(new Desk(stage.page), stage.site.world);
  } finally {
    await stage.close();
  }
});
