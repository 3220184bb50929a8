import { test } from '@playwright/test';
import { fiveTexts, insertInto } from '../support/composer-walk.ts';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { insertIntoDialog, insertTexts } from '../support/insert-walk.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';

test('text goes into the dialog that answers the post, and beside a picture, and stays editable there', async () => {
  const stage = await openFirefox(async (marionette, origin) => {
    await setUpClew(await firefoxOptions(marionette, origin));
  });
  try {
    const desk = new Desk(stage.page);
    const { world } = stage.site;
    for (const text of insertTexts) await insertIntoDialog(desk, world, text);
    await test.step('beside a picture', () => insertInto(desk, world, 'viewer', fiveTexts.slice(1, 2)));
  } finally {
    await stage.close();
  }
});
