import { h, svg } from './dom.ts';
import { icons } from './icons.ts';
import type { Post } from './read.ts';
import { shortCount } from './time.ts';

/** Likes, reposts and bookmarks of this visit; nothing is sent, the look is what matters. */
const marks = { like: new Set<string>(), retweet: new Set<string>(), bookmark: new Set<string>() };

export type Mark = keyof typeof marks;

export function actions(post: Post): HTMLElement {
  const { replies, reposts, likes, bookmarks, views } = post.counts;
  const button = (name: 'reply' | Mark, testid: string, count: number, label: string): HTMLElement => {
    const on = name !== 'reply' && marks[name].has(post.id);
    const shown = count + (on ? 1 : 0);
    return h(
      'div',
      name === 'bookmark' ? { class: 'narrow' } : {},
      h(
        'button',
        {
          'aria-label': `${shown} ${label}`,
          role: 'button',
          type: 'button',
          'aria-disabled': name === 'reply' && post.limited ? 'true' : null,
          'data-testid': on ? `un${testid}` : testid,
          class: `action ${name}${on ? ' on' : ''}`,
        },
        svg(icons[name]),
        name !== 'bookmark' &&
          h('span', { 'data-testid': 'app-text-transition-container' }, h('span', {}, shortCount(shown))),
      ),
    );
  };
  const label = `${replies} replies, ${reposts} reposts, ${likes} likes, ${bookmarks} bookmarks, ${views} views`;
  return h(
    'div',
    { 'aria-label': label, role: 'group', class: 'actions' },
    button('reply', 'reply', replies, 'Replies. Reply'),
    button('retweet', 'retweet', reposts, 'reposts. Repost'),
    button('like', 'like', likes, 'Likes. Like'),
    h(
      'div',
      {},
      h(
        'a',
        {
          href: `/${post.person.handle}/status/${post.id}/analytics`,
          'aria-label': `${views} views. View post analytics`,
          role: 'link',
          class: 'action',
        },
        svg(icons.views),
        h('span', {}, shortCount(views)),
      ),
    ),
    button('bookmark', 'bookmark', bookmarks, 'Bookmarks. Bookmark'),
    h(
      'div',
      { class: 'narrow share' },
      h(
        'button',
        { 'aria-label': 'Share post', role: 'button', type: 'button', class: 'action' },
        svg(icons.share),
      ),
    ),
  );
}

export function toggle(article: Element, post: Post, mark: Mark): void {
  const set = marks[mark];
  if (!set.delete(post.id)) set.add(post.id);
  const group = article.querySelector('.actions');
  group?.replaceWith(actions(post));
}
