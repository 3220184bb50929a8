import { test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { more } from '../support/more.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { appendToOwnWords, sealAndRecheck, wrongAccount } from '../support/seal-walk.ts';

// The very steps of tests/e2e/chromium/seal.spec.ts, in one Firefox.
test('the seal, what is appended, and who is signed in', { tag: more }, async () => {
  const stage = await openFirefox(async (marionette, origin) => {
    await setUpClew(await firefoxOptions(marionette, origin));
  });
  try {
    const desk = new Desk(stage.page);
    const { world } = stage.site;
    await test.step('an account that does not answer', () => wrongAccount(desk, world));
    await test.step('appended', () => appendToOwnWords(desk, world));
    await test.step('amber, checked again, red', () => sealAndRecheck(desk, world));
  } finally {
    await stage.close();
  }
});
