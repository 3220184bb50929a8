import { test } from '@playwright/test';
import { agreedByWord } from '../support/approval-walk.ts';
import { draftPerPost, fiveTexts, insertInto, rightToLeft, squeeze, twin } from '../support/composer-walk.ts';
import { Desk } from '../support/desk.ts';
import { type FirefoxStage, openFirefox } from '../support/firefox.ts';
import { firefoxInputMethod } from '../support/firefox-ime.ts';
import { composeAndCheck, composeScripts } from '../support/ime-walk.ts';
import { more, runsAll } from '../support/more.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { waitFor } from '../support/wait-for.ts';

const open = () =>
  openFirefox(async (marionette, origin) => setUpClew(await firefoxOptions(marionette, origin)));

const wheelOf =
  ({ page }: FirefoxStage) =>
  async (x: number, y: number, by: number) => {
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: by });
  };

/** X's page changes, and everything in the sidebar with it; the focus stays. */
async function turnDark(desk: Desk): Promise<void> {
  await desk.page.evaluate(() => {
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
  }, null);
  const frame = await desk.sidebar();
  await waitFor(
    () => frame.evaluate(() => document.documentElement.dataset.theme === 'dark' || undefined, null),
    'the sidebar did not turn dark',
  );
}

// The very steps of tests/e2e/chromium/composer.spec.ts and composer-boxes.spec.ts, in one Firefox.
test('a second person, the squeeze, right to left, input methods, a draft per post, the twin', {
  tag: more,
}, async () => {
  test.setTimeout(240_000);
  const stage = await open();
  try {
    const desk = new Desk(stage.page);
    const { world } = stage.site;
    await test.step('a second person', () => agreedByWord(desk, world));
    await test.step('the squeeze', () => squeeze(desk, world));
    await test.step('right to left', () => rightToLeft(desk, world));
    const method = await firefoxInputMethod(stage.page);
    await test.step('an input method', () => composeAndCheck(desk, world, method, () => turnDark(desk)));
    await test.step('an input method, several scripts', () => composeScripts(desk, world, method));
    await test.step('a draft per post', () => draftPerPost(desk, wheelOf(stage), runsAll ? 20 : 5));
    await test.step('a twin', () => twin(desk, world));
  } finally {
    await stage.close();
  }
});

test(`${fiveTexts.length} texts into each of X’s boxes`, { tag: more }, async () => {
  test.setTimeout(600_000);
  const stage = await open();
  try {
    const desk = new Desk(stage.page);
    for (const box of ['inline', 'dialog', 'viewer', 'opened'] as const)
      await test.step(box, () => insertInto(desk, stage.site.world, box, fiveTexts));
  } finally {
    await stage.close();
  }
});
