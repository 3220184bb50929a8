import type { CDPSession, Frame, Page } from '@playwright/test';
import { killWorker, sidebarFrame } from '../support/chromium.ts';
import { Databases } from '../support/databases.ts';
import { expect, test } from '../support/stage-test.ts';
import { openComplaint } from '../support/walk.ts';

/** As an input method does: each step is the whole of what it is composing, with the caret behind it. */
async function compose(cdp: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps)
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
}

const value = (frame: Frame) => frame.locator('textarea').inputValue();

/** The events of the editor, to see that an input method was at work at all. */
const listen = (frame: Frame) =>
  frame.locator('textarea').evaluate((area) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['compositionstart', 'compositionend'])
      area.addEventListener(type, () => heard.push(type));
  });
const heard = (frame: Frame) => frame.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

async function session(page: Page, frame: Frame): Promise<CDPSession> {
  // The sidebar's frame has a process of its own, and so a target.
  return page.context().newCDPSession(frame);
}

test('an input method’s text is left alone while it composes, then checked and saved', async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await desk.write('Sorry about your battery. ');
  await listen(frame);
  const cdp = await session(page, frame);
  await compose(cdp, ['W', 'We will', 'We will refund']);
  expect(await value(frame)).toBe('Sorry about your battery. We will refund');
  // The background ends and comes back with everything it knows, the draft among it.
  await killWorker(stage);
  await desk.reads(words('sidebar_by_x_id'));
  await page.waitForTimeout(600);
  expect(await value(frame)).toBe('Sorry about your battery. We will refund');
  await compose(cdp, ['We will refund you']);
  await page.waitForTimeout(400);
  expect(await heard(frame)).toEqual(['compositionstart']);
  expect(await desk.sidebarText()).not.toContain(words('guard_promise_remedy'));
  // Neither does a key that the composer knows act meanwhile.
  await cdp.send('Input.insertText', { text: 'We will refund you' });
  expect(await heard(frame)).toEqual(['compositionstart', 'compositionend']);
  await desk.reads(words('guard_promise_remedy'));
  const whole = 'Sorry about your battery. We will refund you';
  expect(await value(frame)).toBe(whole);
  const { complaintId } = stage.site.world.hero;
  const kept = async () =>
    (await new Databases(stage).rows('clew', 'drafts')).find(({ postId }) => postId === complaintId)?.text;
  await expect.poll(kept).toBe(whole);
});

test('Japanese and Hangul, composed in steps and in the middle of a text, stand as they were composed', async ({
  desk,
  page,
  stage,
}) => {
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await desk.write('Hello .');
  await page.keyboard.press('ArrowLeft');
  await listen(frame);
  const cdp = await session(page, frame);
  await compose(cdp, ['k', 'こ', 'こn', 'こん', 'こんに', '今日']);
  await cdp.send('Input.insertText', { text: '今日は' });
  expect(await value(frame)).toBe('Hello 今日は.');
  await compose(cdp, ['ㅇ', '아', '안']);
  await cdp.send('Input.insertText', { text: '안' });
  await compose(cdp, ['ㄴ', '녀', '녕']);
  await cdp.send('Input.insertText', { text: '녕' });
  expect(await value(frame)).toBe('Hello 今日は안녕.');
  // Given up, it leaves nothing behind.
  await compose(cdp, ['x', 'xy', '']);
  expect(await value(frame)).toBe('Hello 今日は안녕.');
  expect((await heard(frame)).filter((type) => type === 'compositionend')).toHaveLength(4);
});
