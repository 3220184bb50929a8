import type { BadgeInfo } from '../messaging/page-messages.ts';
import { selectors } from '../selectors.ts';
import { glyph } from './glyph.ts';

export type Open = (article: Element, postId: string) => void;

/** Our hosts, each with the post and state it shows. The shadow roots are closed: X's page cannot look in. */
const hosts = new WeakMap<Element, { host: HTMLElement; key: string }>();

/**
 * Draws, updates or removes the badge of an article. It lies over free room of the action row, out of X's layout, so
 * that nothing moves; it is a button, so that Tab and Enter reach it. X's own nodes stay as they are.
 */
export function drawBadge(
  article: Element,
  postId: string | null,
  info: BadgeInfo | undefined,
  open: Open,
): void {
  const before = hosts.get(article);
  // Most posts have none and need none.
  if (!before && !info) return;
  const row = info && postId ? actionRow(article) : null;
  const key = `${postId} ${row?.clientWidth} ${info && Object.values(info)}`;
  // X may have drawn the row anew, and ours with the old one is gone then.
  if (before && before.key === key && before.host.parentElement === row) return;
  before?.host.remove();
  hosts.delete(article);
  article.removeAttribute('data-clew');
  if (!postId || !info || !row) return;
  const host = document.createElement('span');
  host.style.cssText = `position:absolute;top:50%;left:${freePlace(row)}px`;
  host.attachShadow({ mode: 'closed' }).append(button(info, () => open(article, postId)));
  // X's rows are positioned already; asking for the computed style would cost more than saying it.
  row.style.position = 'relative';
  row.append(host);
  // So that public/page.css tells when X draws this row anew.
  article.toggleAttribute('data-clew', true);
  hosts.set(article, { host, key });
}

/** A badge and its margins, in px. */
const room = 32;

/**
 * Where the badge's middle goes, in px from the row's left: before the last of X's buttons that has enough room before
 * it, which is the same place in every post of a column; the narrower the column, the further on in the row.
 */
function freePlace(row: Element): number {
  const boxes = [...row.querySelectorAll('button,a')].map((each) => each.getBoundingClientRect());
  const { left, width } = row.getBoundingClientRect();
  for (let last = boxes.length; --last > 0; ) {
    const [before, after] = boxes.slice(last - 1) as [DOMRect, DOMRect];
    if (after.left - before.right >= room) return after.left - left - room / 2;
    if (before.left - after.right >= room) return after.right - left + room / 2;
  }
  // Beneath the author's picture, which is at the row's beginning.
  return (boxes[0]?.left ?? 0) - left > width / 2 ? width + room : -room;
}

function actionRow(article: Element): HTMLElement | null {
  const reply = article.querySelector(selectors.replyButton);
  return reply?.closest<HTMLElement>(selectors.actions) ?? null;
}

function button(info: BadgeInfo, open: () => void): HTMLButtonElement {
  const badge = document.createElement('button');
  badge.part.value = `clew-badge is-${info.state} is-faint-${info.faint} is-impostor-${info.impostor}`;
  badge.title = info.label;
  badge.ariaLabel = info.label;
  badge.append(glyph(info.state));
  const act = (event: Partial<KeyboardEvent> & Event) => {
    if (event.key && event.key !== 'Enter' && event.key !== ' ') return;
    // X opens the post on any click or Enter inside an article.
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) open();
  };
  badge.addEventListener('click', act);
  badge.addEventListener('keydown', act);
  return badge;
}
