import { readText } from '../detect/read-article.ts';
import { statusId } from '../detect/status-id.ts';
import { selectors } from '../selectors.ts';

/** A reply box on X's page, and the id of the post that it answers; null where the page does not say. */
export interface Composer {
  box: HTMLElement;
  answers: string | null;
}

/**
 * Every reply box that is open, a dialog's first since it lies over the page. A dialog answers the post that it shows;
 * a box in the page answers the post whose page it is. `address` is the page's path and query.
 */
export function findComposers(page: ParentNode, address: string): Composer[] {
  const boxes = [...page.querySelectorAll<HTMLElement>(selectors.composer)];
  const found = boxes.map((box): Composer & { inDialog: boolean } => {
    const dialog = box.closest(selectors.dialog);
    return {
      box,
      answers: dialog ? answeredIn(dialog, address) : statusId(address),
      inDialog: dialog !== null,
    };
  });
  return found.sort((a, b) => +b.inDialog - +a.inDialog);
}

function answeredIn(dialog: Element, address: string): string | null {
  // A picture lies in a dialog too, with its post's whole thread beside it.
  if (/\/(photo|video)\//.test(address)) return statusId(address);
  const links = dialog.querySelectorAll(`${selectors.post} ${selectors.permalink}`);
  const last = [...links].at(-1)?.parentElement?.getAttribute('href');
  const asked = /[?&]in_reply_to=(\d{1,20})(?:&|$)/.exec(address);
  return statusId(last) ?? asked?.[1] ?? null;
}

/** The nearest one around the box: several composers can be open at once. */
export function postButtonOf(box: Element): HTMLElement | null {
  const dialog = box.closest(selectors.dialog);
  for (let around = box.parentElement; around; around = around.parentElement) {
    const button = around.querySelector<HTMLElement>(selectors.postButton);
    if (button) return button;
    if (around === dialog) return null;
  }
  return null;
}

/** Those of this page, at the address that it is at now. */
export const openComposers = (): Composer[] => findComposers(document, location.pathname + location.search);

export const boxFor = (postId: string): HTMLElement | undefined =>
  openComposers().find(({ answers }) => answers === postId)?.box;

/** The box's text, a line per block of the editor. */
export function readBox(box: HTMLElement): string {
  const blocks = [...box.querySelectorAll('[data-block="true"]')];
  if (blocks.length === 0) return box.textContent ?? '';
  // An empty block holds a line break of its own.
  return blocks.map((block) => readText(block).replace(/\n$/, '')).join('\n');
}
