import { strict as assert } from 'node:assert';
import type { World } from '../../x/world/model.ts';
import type { Desk } from './desk.ts';
import { waitFor } from './wait-for.ts';
import { insertAndCompare, openComplaint } from './walk.ts';

/** Texts that go wrong where an editor is filled by other means than its own paste. */
export const insertTexts = [
  'One line with emoji 🔋👩‍🔧 and an accent: café.',
  'Two paragraphs.\n\nThe second one.',
  'نأسف لهذا الانتظار. طلبنا من الفريق النظر في الأمر.',
];

/**
 * Puts text into the reply dialog that the specialist opened on X, and edits it there as a person would: what X would
 * post is what its own editor holds.
 */
export async function insertIntoDialog(desk: Desk, world: World, text: string): Promise<void> {
  await openComplaint(desk, world);
  await desk.clearEditor();
  await desk.write(text);
  await desk.clickOnX('article[tabindex="-1"] [data-testid="reply"]');
  await waitFor(
    () =>
      desk.page.evaluate(
        () => !!document.querySelector('[role="dialog"] [contenteditable="true"]') || undefined,
        null,
      ),
    'the reply dialog did not open',
  );
  await insertAndCompare(desk, text);
  await desk.clickOnX('[role="dialog"] [contenteditable="true"] [data-block="true"]:last-child span');
  await desk.page.keyboard.press('End');
  await desk.page.keyboard.press('Backspace');
  await desk.page.keyboard.type('!');
  assert.equal((await desk.composer())?.text, `${text.slice(0, -1)}!`);
}
