import { more } from '../support/more.ts';
import { expect, test } from '../support/stage-test.ts';
import { goodReply, insertAndCompare, openComplaint } from '../support/walk.ts';

const inlineBox = '[data-testid="tweetTextarea_0"][contenteditable="true"]';

test('no reply box is open', { tag: more }, async ({ desk, stage }) => {
  const { mentionId } = stage.site.world.hero;
  const text = 'That should not happen, sorry. May we message you here?';
  await desk.visit('/home');
  await desk.clickBadge(mentionId);
  await desk.reads('by X id');
  await desk.write(text);
  await desk.click('button', 'Insert');
  await desk.reads('Open the reply box on X, then press Insert again.');
  expect(await desk.page.evaluate(() => document.querySelector('[role="textbox"]')?.textContent, null)).toBe(
    '',
  );
  // The one thing to do about it leads to where there is one.
  await desk.click('button', 'Show post');
  await expect.poll(() => desk.page.url()).toContain(`/status/${mentionId}`);
  await desk.reads('by X id');
  await insertAndCompare(desk, text);
});

test('the box holds other text: it stays until Replace is pressed', async ({ desk, page, stage }) => {
  await openComplaint(desk, stage.site.world);
  await desk.clickOnX(inlineBox);
  await page.keyboard.type('My own words');
  await desk.write(goodReply);
  await desk.click('button', 'Insert');
  await desk.reads("X's box already holds text.");
  expect(await desk.composer()).toMatchObject({ text: 'My own words' });
  await desk.click('button', 'Replace');
  await desk.reads("In X's box. Press Post on X.");
  expect(await desk.composer()).toEqual({ text: goodReply, usable: true });
});

test('the dialog that is open answers another post', async ({ desk, page, stage }) => {
  const { world } = stage.site;
  const other = world.repliesTo(world.hero.complaintId)[0];
  if (!other) throw new Error('Nobody answered the complaint.');
  await openComplaint(desk, world);
  await desk.write(goodReply);
  await page.evaluate((id) => {
    const link = [...document.querySelectorAll(`article a[href$="/status/${id}"]`)].at(0);
    link?.closest('article')?.querySelector('[data-testid="reply"]')?.setAttribute('data-for-test', '');
  }, other.id);
  await desk.clickOnX('[data-for-test]');
  await expect(page.getByRole('dialog').locator(inlineBox)).toBeVisible();
  await desk.click('button', 'Insert');
  await desk.reads("X's box answers another post.");
  expect((await page.locator(inlineBox).allInnerTexts()).join()).not.toContain('Three weeks');
});
