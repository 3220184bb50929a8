import { type Article, makeArticle, type View } from './article.ts';
import { avatar } from './avatar.ts';
import { bodyText, withEmoji } from './body-text.ts';
import { h, svg, text } from './dom.ts';
import { icons } from './icons.ts';
import type { Item } from './read.ts';

export type Cell = { element: HTMLElement; item: Item; article: Article | null; y: number };

/** Which item an element of the page belongs to, for clicks. */
const items = new WeakMap<Element, Item>();
export function itemOf(element: Element | null): Item | null {
  const cell = element?.closest('[data-testid="cellInnerDiv"]');
  return cell == null ? null : (items.get(cell) ?? null);
}

function notice(item: Extract<Item, { kind: 'notice' }>): HTMLElement {
  const icon = svg(item.icon === 'heart_icon' ? icons.like : icons.person, {
    class: `notice-icon ${item.icon}`,
  });
  const people = h(
    'div',
    { class: 'notice-people' },
    ...item.people.map((person) => avatar(person.handle, person.name, 32)),
  );
  const excerpt =
    item.excerpt !== '' &&
    h(
      'div',
      { dir: 'auto', 'data-testid': 'tweetText', class: 'notice-text' },
      ...bodyText(item.excerpt, [], false),
    );
  return h(
    'article',
    { role: 'article', tabindex: '0', 'data-testid': 'notification' },
    h(
      'div',
      { class: 'row' },
      h('div', { class: 'avatar-column' }, icon),
      h(
        'div',
        { class: 'column' },
        people,
        h('div', { dir: 'auto' }, h('span', {}, ...withEmoji(item.text))),
        excerpt,
      ),
    ),
  );
}

function tracked(article: HTMLElement): HTMLElement {
  const pixel = (side: string) =>
    h(
      'div',
      { 'data-testid': `${side}-impression-pixel` },
      h('div', { 'data-testid': 'placementTracking' }, h('div')),
    );
  return h(
    'div',
    { 'data-testid': 'placementTracking' },
    ...['top', 'right', 'bottom', 'left'].map(pixel),
    article,
  );
}

export const canReuse = (item: Item): boolean => item.kind === 'post' && !item.promoted;

export function makeCell(item: Item, view: View, below: HTMLElement | null): Cell {
  const element = h('div', { 'data-testid': 'cellInnerDiv', class: 'cell' });
  items.set(element, item);
  if (item.kind === 'post') {
    const article = makeArticle();
    article.fill(item, view);
    element.append(
      h(
        'div',
        { class: 'cell-border' },
        h('div', {}, item.promoted ? tracked(article.article) : article.article),
        ...(below === null ? [] : [below]),
      ),
    );
    return { element, item, article, y: 0 };
  }
  const content =
    item.kind === 'notice'
      ? notice(item)
      : h(
          'div',
          { class: 'gone-row' },
          h('article', { role: 'article', tabindex: '-1', class: 'gone' }, h('div', {}, text(item.text))),
        );
  element.append(h('div', { class: 'cell-border' }, h('div', {}, content)));
  return { element, item, article: null, y: 0 };
}

/** The same nodes, another post. */
export function refill(cell: Cell, item: Item, view: View): void {
  if (item.kind !== 'post' || cell.article === null) return;
  cell.item = item;
  items.set(cell.element, item);
  cell.article.fill(item, view);
}
