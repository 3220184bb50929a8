import type { Frame } from '@playwright/test';
import { violations } from '../support/axe.ts';
import { sidebarFrame } from '../support/chromium.ts';
import { shot } from '../support/composer-shot.ts';
import { more } from '../support/more.ts';
import { changePolicy, saveSnippet } from '../support/policy-part.ts';
import { expect, test } from '../support/stage-test.ts';
import { draftText, goodReply, openComplaint } from '../support/walk.ts';

const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? 'nothing' : (activeElement?.tagName ?? 'nothing');
  });

test('without a pointer: a saved reply, the findings one after the other, a fix, an override; the focus stays', {
  tag: more,
}, async ({ desk, page, stage }) => {
  const { words } = desk;
  const { keyboard } = page;
  await changePolicy(stage, {
    links: ['halden.example'],
    levels: { links: 'block' },
    overridable: ['links'],
  });
  for (const name of ['Battery', 'Billing'])
    await saveSnippet(stage, name, [
      { text: 'Sorry about your battery, {name}.', uses: 3 },
      { text: 'A battery out for weeks is too long, {name}.', uses: 5 },
    ]);
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  await desk.write('/b');
  const option = frame.getByRole('option', { selected: true });
  await expect(option).toContainText('Battery');
  await keyboard.press('ArrowDown');
  await expect(option).toContainText('Billing');
  await keyboard.press('ArrowUp');
  await keyboard.press('ArrowRight');
  await expect(option).toContainText('too long');
  await keyboard.press('Escape');
  await expect(frame.getByRole('listbox')).toHaveCount(0);
  expect(desk.hasSidebar()).toBe(true);
  expect(await focused(frame)).toBe('TEXTAREA');
  await keyboard.press('Backspace');
  await keyboard.press('Backspace');
  await keyboard.type('/b');
  await expect(option).toContainText('Battery');
  await keyboard.press('Enter');
  expect(await draftText(desk)).toContain('Sorry about your battery, Sunny');
  expect(await focused(frame)).toBe('TEXTAREA');

  await keyboard.type(' We will refund you. See https://example.org/help');
  await desk.reads(words('guard_promise_remedy'));
  const selected = () =>
    frame
      .locator('textarea')
      .evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  const walked = new Set<string>();
  for (let times = 0; times < 8; times++) {
    await keyboard.press('F8');
    walked.add(await selected());
  }
  expect([...walked]).toEqual(expect.arrayContaining(['We will refund you', 'https://example.org/help']));
  for (let times = 0; (await selected()) !== 'We will refund you' && times < 8; times++)
    await keyboard.press('Shift+F8');
  await keyboard.press('Alt+Enter');
  await expect(frame.getByText(words('guard_promise_remedy'))).toHaveCount(0);
  expect(await focused(frame)).toBe('TEXTAREA');

  // From the text to the button of what is said of it, and through its form, by Tab alone.
  for (let times = 0; (await selected()) !== 'https://example.org/help' && times < 8; times++)
    await keyboard.press('F8');
  const open = frame.getByRole('button', { name: words('composer_override_open') });
  await expect(open).toBeVisible();
  for (let times = 0; times < 6 && !(await open.evaluate((one) => one === document.activeElement)); times++)
    await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('Tab');
  await keyboard.type('The lead agreed');
  await keyboard.press('Enter');
  await desk.reads(words('composer_overridden'));
  expect(await focused(frame)).not.toBe('nothing');
  expect(await violations(frame)).toEqual([]);
});

test('at twice the size, nothing of the composer is cut off', { tag: more }, async ({
  desk,
  page,
  stage,
}) => {
  const { words } = desk;
  // What a browser's zoom of 200 % makes of a window of 1280 by 800.
  await page.setViewportSize({ width: 640, height: 400 });
  await openComplaint(desk, stage.site.world);
  const frame = await sidebarFrame(page);
  const insert = frame.getByRole('button', { name: words('composer_insert'), exact: true });
  for (const text of ['', goodReply, `${goodReply} We will refund you by Friday. ${'More. '.repeat(30)}`]) {
    await desk.clearEditor();
    if (text) await desk.write(text);
    await page.waitForTimeout(300);
    const inView = await insert.evaluate((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const fits = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return { fits, reached: !!at && button.contains(at), scrolls: document.body.scrollWidth > innerWidth };
    });
    expect(inView, text).toEqual({ fits: true, reached: true, scrolls: false });
    await shot(page, `zoom-${text.length}`);
  }
  expect(await violations(frame)).toEqual([]);
});
