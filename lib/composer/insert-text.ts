import { readText } from '../detect/read-article.ts';
import type { InsertOutcome } from '../messaging/page-messages.ts';
import { type Composer, findComposers, postButtonOf } from './find-composer.ts';
import { sameText } from './same-text.ts';

/**
 * Puts text into X's reply box for a post, by the paste that X's own editor handles, and looks whether X took it: the
 * box must hold this very text and its Post button must have become usable. Nothing is clicked, opened or posted.
 */
export async function insertText(postId: string, text: string, replace: boolean): Promise<InsertOutcome> {
  const composers = findComposers(document, location.pathname + location.search);
  const composer = composers.find((found) => found.answers === postId);
  if (!composer) return composers.some((found) => found.answers) ? 'other-post' : 'no-composer';
  const before = readBox(composer.box);
  if (sameText(before, text)) return 'inserted';
  const filled = before.trim() !== '';
  if (filled && !replace) return 'not-empty';
  composer.box.focus();
  if (filled) await selectAll(composer.box);
  paste(composer.box, text);
  return (await isTaken(composer, text)) ? 'inserted' : 'not-taken';
}

/** X's editor hears of a selection by an event of the browser's, which comes a little later. */
async function selectAll(box: HTMLElement): Promise<void> {
  const selection = getSelection();
  selection?.selectAllChildren(box);
  await wait(50);
}

/**
 * In Firefox the event belongs to the page, and a transfer filled before it is made arrives empty: hence the data is
 * set on the finished event, through `wrappedJSObject` where there is one.
 */
function paste(box: HTMLElement, text: string): void {
  const event = new ClipboardEvent('paste', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
  });
  const inPage = (event as ClipboardEvent & { wrappedJSObject?: ClipboardEvent }).wrappedJSObject ?? event;
  inPage.clipboardData?.setData('text/plain', text);
  box.dispatchEvent(event);
}

/** Milliseconds. */
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const usable = ':not([disabled], [aria-disabled="true"])';

async function isTaken({ box }: Composer, text: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    await wait(25);
    // Looked for each time, since X may have put in another button.
    const button = postButtonOf(box);
    if (button?.matches(usable) && sameText(readBox(box), text)) return true;
  }
  return false;
}

/** The box's text, a line per block of the editor. */
export function readBox(box: HTMLElement): string {
  const blocks = [...box.querySelectorAll('[data-block="true"]')];
  if (blocks.length === 0) return box.textContent ?? '';
  // An empty block holds a line break of its own.
  return blocks.map((block) => readText(block).replace(/\n$/, '')).join('\n');
}
