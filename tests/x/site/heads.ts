import { avatar } from './avatar.ts';
import { type Child, h, svg, text } from './dom.ts';
import { icons } from './icons.ts';
import type { Person } from './read.ts';
import { navigate } from './router.ts';
import { words } from './words.ts';

export function heading(title: string, back: boolean, ...extra: Child[]): HTMLElement {
  const button =
    back &&
    h(
      'button',
      {
        'aria-label': words().back,
        role: 'button',
        type: 'button',
        'data-testid': 'app-bar-back',
        class: 'icon-button',
      },
      svg(icons.back),
    );
  return h(
    'div',
    { class: 'heading' },
    h('div', { class: 'heading-row' }, button, h('h2', { role: 'heading', dir: 'ltr' }, text(title))),
    ...extra,
  );
}

export function tabs(list: { label: string; href: string; on: boolean; pick?: () => void }[]): HTMLElement {
  return h(
    'nav',
    { role: 'navigation', class: 'tabs' },
    h(
      'div',
      { role: 'tablist', 'data-testid': 'ScrollSnap-List' },
      ...list.map((tab) =>
        h(
          'div',
          { role: 'presentation' },
          h(
            'a',
            {
              href: tab.href,
              role: 'tab',
              'aria-selected': tab.on ? 'true' : 'false',
              onclick: (event) => {
                if (tab.pick === undefined) return;
                event.preventDefault();
                event.stopPropagation();
                tab.pick();
              },
            },
            h('div', { dir: 'ltr' }, text(tab.label)),
          ),
        ),
      ),
    ),
  );
}

export function searchBox(query: string): HTMLElement {
  const input = h('input', {
    'data-testid': 'SearchBox_Search_Input',
    placeholder: words().search,
    'aria-label': words().search,
    type: 'text',
    value: query,
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  return h(
    'form',
    {
      role: 'search',
      class: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        navigate(`/search?q=${encodeURIComponent(input.value)}&f=live`);
      },
    },
    svg(icons.search),
    input,
  );
}

export function profileHead(person: Person, bio: string): HTMLElement {
  return h(
    'div',
    { class: 'profile' },
    h('div', { class: 'banner' }),
    h('div', { class: 'profile-avatar' }, avatar(person.handle, person.name, 120)),
    h(
      'div',
      { 'data-testid': 'UserName', class: 'profile-name' },
      h('div', { dir: 'ltr' }, text(person.name)),
      h('div', { dir: 'ltr', class: 'quiet' }, text(`@${person.handle}`)),
    ),
    h('div', { 'data-testid': 'UserDescription', dir: 'auto' }, h('span', {}, bio)),
  );
}
