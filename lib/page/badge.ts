import type { BadgeInfo } from '../messaging/page-messages.ts';
import { selectors } from '../selectors.ts';
import { glyph } from './glyph.ts';

export type Open = (article: Element, postId: string) => void;

/** The badge's host in each row that has one. */
const rows = new WeakMap<Element, HTMLElement>();
let places: ResizeObserver | undefined;

/**
 * Gives a row’s badge its place, now and whenever the row’s width changes: right after X’s page was laid out, since
 * asking sooner would cost X a layout.
 */
function place(row: Element, host: HTMLElement): void {
  places ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const style = rows.get(target)?.style;
      if (!style) continue;
      style.left = `${freePlace(target)}px`;
      style.visibility = '';
    }
  });
  rows.set(row, host);
  // It may have had another post's badge: only what is observed anew is told of.
  places.unobserve(row);
  places.observe(row);
}

interface Drawn {
  host: HTMLElement;
  badge: HTMLElement;
  postId: string;
  key: string;
}

/** Our hosts, each with what it shows. The shadow roots are closed: X's page cannot look in. */
const hosts = new WeakMap<Element, Drawn>();

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
  let drawn = hosts.get(article);
  // Most posts have none and need none.
  if (!drawn && !info) return;
  const row = info && postId ? actionRow(article) : null;
  const key = `${info && Object.values(info)}`;
  // X may have drawn the row anew, and ours with the old one is gone then; another post's must not take its click.
  if (drawn && (drawn.postId !== postId || drawn.host.parentElement !== row)) {
    drawn.host.remove();
    hosts.delete(article);
    article.removeAttribute('data-clew');
    drawn = undefined;
  }
  if (!postId || !info || !row || drawn?.key === key) return;
  // The same post's stays where it is: it may be under a press this very moment.
  if (!drawn) {
    const host = document.createElement('span');
    // Until it has its place: now and then a frame is painted before the browser tells of the row's width.
    host.style.cssText = 'position:absolute;top:50%;visibility:hidden';
    const badge = button(() => open(article, postId));
    host.attachShadow({ mode: 'closed' }).append(badge);
    // X's rows are positioned already; asking for the computed style would cost more than saying it.
    row.style.position = 'relative';
    row.append(host);
    // So that public/page.css tells when X draws this row anew.
    article.toggleAttribute('data-clew', true);
    drawn = { host, badge, postId, key };
    hosts.set(article, drawn);
    place(row, host);
  }
  const { badge } = drawn;
  drawn.key = key;
  badge.part.value = `clew-badge is-${info.state} is-faint-${info.faint} is-impostor-${info.impostor}`;
  badge.title = badge.ariaLabel = info.label;
  badge.replaceChildren(glyph(info.state));
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

function button(open: () => void): HTMLButtonElement {
  const badge = document.createElement('button');
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
