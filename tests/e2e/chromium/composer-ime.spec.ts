import type { Page } from '@playwright/test';
import { killWorker, sidebarFrame } from '../support/chromium.ts';
import { composeAndCheck, composeScripts, type InputMethod } from '../support/ime-walk.ts';
import { more } from '../support/more.ts';
import { test } from '../support/stage-test.ts';

/** Of the sidebar's frame, which has a process of its own and so a target. It must be open by then. */
function chromiumInputMethod(page: Page): InputMethod {
  const session = async () => page.context().newCDPSession(await sidebarFrame(page));
  return {
    async compose(text) {
      const place = { selectionStart: text.length, selectionEnd: text.length };
      await (await session()).send('Input.imeSetComposition', { text, ...place });
    },
    async commit(text) {
      const cdp = await session();
      if (text) await cdp.send('Input.insertText', { text });
      else await cdp.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: 0 });
    },
  };
}

test('what an input method composes is left alone, then checked and saved', async ({ desk, page, stage }) => {
  await composeAndCheck(desk, stage.site.world, chromiumInputMethod(page), async () => {
    // The background ends and comes back with all that it knows, an older draft among it.
    await killWorker(stage);
    await desk.reads(desk.words('sidebar_by_x_id'));
    await page.waitForTimeout(600);
  });
});

test('Japanese and Hangul in the middle of a text', { tag: more }, async ({ desk, page, stage }) => {
  await composeScripts(desk, stage.site.world, chromiumInputMethod(page));
});
