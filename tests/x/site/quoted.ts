import { avatar } from './avatar.ts';
import { bodyText, withEmoji } from './body-text.ts';
import { type Child, h, text } from './dom.ts';
import type { Post } from './read.ts';
import { shortTime } from './time.ts';
import { verified } from './user-name.ts';
import { words } from './words.ts';

/** The quoted post: no anchor leads to it, so its id is nowhere in the page. */
function quotedBlock(post: Post): HTMLElement {
  const { person } = post;
  const name = h(
    'div',
    { 'data-testid': 'User-Name', class: 'user-name' },
    h(
      'div',
      { class: 'first' },
      h(
        'div',
        {},
        h(
          'div',
          { class: 'name' },
          h('div', { dir: 'ltr' }, h('span', {}, h('span', {}, ...withEmoji(person.name)))),
          verified(person),
        ),
      ),
    ),
    h(
      'div',
      { class: 'second' },
      h(
        'div',
        {},
        h('div', { tabindex: '-1' }, h('div', { dir: 'ltr' }, h('span', {}, `@${person.handle}`))),
        h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'dot' }, h('span', {}, '·')),
        h(
          'div',
          {},
          h(
            'div',
            { dir: 'ltr' },
            h('time', { datetime: new Date(post.createdAt).toISOString() }, shortTime(post.createdAt)),
          ),
        ),
      ),
    ),
  );
  const small = h(
    'div',
    { 'data-testid': 'Tweet-User-Avatar' },
    avatar(person.handle, person.name, 20, false),
  );
  const answered =
    post.replyingTo.length > 0 &&
    h(
      'div',
      { class: 'replying' },
      `${words().replyingTo} `,
      h('span', {}, post.replyingTo.map((one) => `@${one}`).join(' ')),
    );
  const body = h(
    'div',
    { dir: 'auto', lang: post.lang, 'data-testid': 'tweetText' },
    ...bodyText(post.short ?? post.text, post.links, false),
  );
  return h(
    'div',
    { role: 'link', tabindex: '0', class: 'quoted' },
    h('div', { class: 'quoted-head' }, small, name),
    answered,
    h('div', {}, body),
  );
}

export function quoteArea(post: Post): Child {
  if (post.quoted === null) return null;
  if (post.quoted === 'gone') {
    return h(
      'div',
      {},
      h(
        'article',
        { role: 'article', tabindex: '-1', class: 'gone quoted' },
        h('div', {}, text(words().unavailable)),
      ),
    );
  }
  return h(
    'div',
    { 'aria-labelledby': 'quote' },
    h('div', { class: 'quote-label', dir: 'ltr' }, words().quote),
    quotedBlock(post.quoted),
  );
}
