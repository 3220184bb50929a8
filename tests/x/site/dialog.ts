import { leaveCompose, makeCompose } from './compose.ts';
import { h } from './dom.ts';
import { closeLayer, showLayer } from './layers.ts';

/** The composer over the page. */
export async function openDialog(replyTo: string | null, done: () => void = leaveCompose): Promise<void> {
  closeLayer();
  const compose = await makeCompose(replyTo, done);
  const element = h(
    'div',
    { class: 'layer' },
    h('div', { class: 'mask', 'data-testid': 'mask', onclick: done }),
    h(
      'div',
      { 'aria-modal': 'true', role: 'dialog', class: 'dialog', 'aria-labelledby': 'modal-header' },
      compose.bar,
      compose.body,
    ),
  );
  showLayer(element, compose.unmount);
  compose.focus();
}

/** The list of shortcuts, as `?` shows it. */
export function openHelp(): void {
  closeLayer();
  const element = h('div', { class: 'layer' });
  const rows = [
    'j / k — next, previous',
    'n — new post',
    'r — reply',
    'l — like',
    't — repost',
    'b — bookmark',
    'o, Enter — open',
    '. — newest',
    '/ — search',
    'g h, g n, g r, g p, g i — go to',
  ];
  element.append(
    h('div', { class: 'mask', onclick: () => element.remove() }),
    h(
      'div',
      { role: 'dialog', 'aria-modal': 'true', 'aria-label': 'Keyboard shortcuts', class: 'dialog help' },
      h('h2', {}, 'Keyboard shortcuts'),
      ...rows.map((row) => h('p', {}, row)),
    ),
  );
  document.querySelector('#layers')?.append(element);
}
