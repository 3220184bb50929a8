import { strict as assert } from 'node:assert';
import { test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { more } from '../support/more.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { pictureWalk, withOneUpload } from '../support/picture-walk.ts';

test('who wears the CEO’s very upload is marked, and no picture is asked for', { tag: more }, async () => {
  const stage = await openFirefox(
    async (marionette, origin) => setUpClew(await firefoxOptions(marionette, origin)),
    { standIn: withOneUpload },
  );
  try {
    await pictureWalk(new Desk(stage.page), stage.site);
    assert.deepEqual(
      stage.site.requests.filter(({ url }) => url.includes('twimg.com')),
      [],
    );
  } finally {
    await stage.close();
  }
});
