import { h } from './dom.ts';

export function entry(
  label: string,
  act: () => void,
  testid: string | null,
  icon?: HTMLElement,
): HTMLElement {
  return h(
    'div',
    { role: 'menuitem', tabindex: '0', 'data-testid': testid, class: 'menu-item', onclick: act },
    icon,
    h('span', {}, label),
  );
}

/** Closes on the next click anywhere, which the one that opened it must not be. */
function untilClick(box: HTMLElement): void {
  setTimeout(() => document.addEventListener('click', () => box.remove(), { once: true }));
}

/** A menu that opens beside its button. */
export function menu(button: HTMLElement, entries: () => HTMLElement[]): void {
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    const box = h(
      'div',
      { role: 'menu', class: 'menu' },
      h('div', { 'data-testid': 'Dropdown' }, ...entries()),
    );
    button.after(box);
    untilClick(box);
  });
}

/** The menu of a post lies in the layers, at the place of its button. */
export function openMenuAt(button: Element, entries: HTMLElement[]): void {
  const { bottom, left, right } = button.getBoundingClientRect();
  const box = h(
    'div',
    { role: 'menu', class: 'menu floating' },
    h('div', { 'data-testid': 'Dropdown' }, ...entries),
  );
  box.style.top = `${bottom}px`;
  if (document.documentElement.dir === 'rtl') box.style.left = `${left}px`;
  else box.style.right = `${document.documentElement.clientWidth - right}px`;
  document.querySelector('#layers')?.append(box);
  untilClick(box);
}
