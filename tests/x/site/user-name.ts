import { withEmoji } from './body-text.ts';
import { type Child, h, svg } from './dom.ts';
import { icons } from './icons.ts';
import type { Person, Post } from './read.ts';
import { longTime, shortTime } from './time.ts';
import { words } from './words.ts';

export const verified = (person: Person): Child =>
  person.verified
    ? h(
        'div',
        { dir: 'ltr' },
        h(
          'span',
          {},
          svg(icons.verified, {
            'data-testid': 'icon-verified',
            'aria-label': 'Verified account',
            role: 'img',
            class: 'verified',
          }),
        ),
      )
    : null;

function stamp(post: Post, focal: boolean): HTMLElement {
  const edited = focal && post.edited;
  const href = `/${post.person.handle}/status/${post.id}${edited ? '/history' : ''}`;
  const shown = focal
    ? edited
      ? `${words().lastEdited} ${longTime(post.createdAt)}`
      : longTime(post.createdAt)
    : shortTime(post.createdAt);
  return h(
    'a',
    { href, dir: 'ltr', role: 'link', class: 'stamp', 'aria-label': longTime(post.createdAt) },
    h('time', { datetime: new Date(post.createdAt).toISOString() }, shown),
  );
}

/** Name, handle and time of a post. A promoted one has no time; a focal one has it below the text. */
export function userName(post: Post, time: boolean): HTMLElement {
  const { person } = post;
  const named = h(
    'div',
    { class: 'name' },
    h('div', { dir: 'ltr' }, h('span', {}, h('span', {}, ...withEmoji(person.name)))),
    verified(person),
  );
  const handle = h(
    'a',
    { href: `/${person.handle}`, role: 'link', tabindex: '-1' },
    h('div', { dir: 'ltr' }, h('span', {}, `@${person.handle}`)),
  );
  const dot = h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'dot' }, h('span', {}, '·'));
  return h(
    'div',
    { 'data-testid': 'User-Name', class: time ? 'user-name' : 'user-name stacked' },
    h('div', { class: 'first' }, h('div', {}, h('a', { href: `/${person.handle}`, role: 'link' }, named))),
    h(
      'div',
      { class: 'second' },
      h('div', {}, h('div', {}, handle), time && dot, time && h('div', {}, stamp(post, false))),
    ),
  );
}

/** Below the text of the opened post. */
export function timeRow(post: Post): HTMLElement {
  const views =
    post.counts.views > 0 &&
    h(
      'span',
      { class: 'focal-views' },
      ' · ',
      h('b', {}, post.counts.views.toLocaleString()),
      ` ${words().views}`,
    );
  return h(
    'div',
    { class: 'time-row' },
    h('div', { dir: 'auto' }, h('div', {}, h('div', {}, stamp(post, true))), views),
  );
}
