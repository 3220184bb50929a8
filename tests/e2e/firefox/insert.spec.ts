import { test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { insertIntoDialog, insertTexts } from '../support/insert-walk.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';

test('text goes into the dialog that answers the post, and stays editable there', async () => {
  const stage = await openFirefox(async (marionette, origin) => {
    await setUpClew(await firefoxOptions(marionette, origin));
  });
  try {
    const desk = new Desk(stage.page);
    for (const text of insertTexts) await insertIntoDialog(desk, stage.site.world, text);
  } finally {
    await stage.close();
  }
});
