import type { InsertMode, InsertOutcome } from '../messaging/page-messages.ts';
import { type Composer, openComposers, postButtonOf, readBox } from './find-composer.ts';
import { sameText } from './same-text.ts';

/**
 * Puts text into X's reply box for a post, by the paste that X's own editor handles, and looks whether X took it: the
 * box must hold this very text and its Post button must have become usable. Nothing is clicked, opened or posted.
 * "append": `text` begins with what the box holds, and the rest is put behind that.
 */
export async function insertText(postId: string, text: string, mode: InsertMode): Promise<InsertOutcome> {
  const composers = openComposers();
  const composer = composers.find((found) => found.answers === postId);
  if (!composer) return composers.some((found) => found.answers) ? 'other-post' : 'no-composer';
  const { box } = composer;
  const before = readBox(box);
  if (sameText(before, text)) return 'inserted';
  const filled = before.trim() !== '';
  const append = mode === 'append';
  // What was checked together is not what would be there together.
  if (filled && (append ? !text.startsWith(before) : mode === null)) return 'not-empty';
  box.focus();
  if (filled) await select(box, append);
  paste(box, filled && append ? text.slice(before.length) : text);
  return (await isTaken(composer, text)) ? 'inserted' : 'not-taken';
}

/** X's editor hears of a selection by an event of the browser's, which comes a little later. */
async function select(box: HTMLElement, end: boolean): Promise<void> {
  const selection = getSelection();
  selection?.selectAllChildren(box);
  if (end) selection?.collapseToEnd();
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
