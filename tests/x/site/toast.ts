import { h, text } from './dom.ts';
import { words } from './words.ts';

let timer = 0;

export function toast(message: string, href?: string): void {
  document.querySelector('[data-testid="toast"]')?.remove();
  const link = href !== undefined && h('a', { href, role: 'link' }, text(words().view));
  const element = h(
    'div',
    { role: 'alert', 'data-testid': 'toast', class: 'toast' },
    h('div', { dir: 'auto' }, text(message)),
    link,
  );
  document.querySelector('#layers')?.append(element);
  clearTimeout(timer);
  timer = window.setTimeout(() => element.remove(), 6000);
}
