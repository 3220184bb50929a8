import { test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { asRows, madePosts, queueWalk } from '../support/queue-walk.ts';

test('the queue: lanes and reasons, next, no reply in two keys, a correction, a reminder', async () => {
  const stage = await openFirefox(async (marionette, origin) => {
    await setUpClew(await firefoxOptions(marionette, origin));
    // As if X had shown them: what the page of the extension's own may write, the background finds.
    await marionette.run(
      `const rows = ${JSON.stringify(asRows(madePosts, Date.now()))};
       return new Promise((resolve, reject) => {
         const open = indexedDB.open('clew');
         open.onerror = () => reject(open.error);
         open.onsuccess = () => {
           const work = open.result.transaction('posts', 'readwrite');
           for (const row of rows) work.objectStore('posts').put(row);
           work.oncomplete = () => { open.result.close(); resolve(true); };
           work.onerror = () => reject(work.error);
         };
       });`,
    );
  });
  try {
    await queueWalk(new Desk(stage.page), stage.site.world);
  } finally {
    await stage.close();
  }
});
