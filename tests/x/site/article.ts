import { actions } from './actions.ts';
import { avatar } from './avatar.ts';
import { bodyText, withEmoji } from './body-text.ts';
import { type Child, h, svg } from './dom.ts';
import { icons } from './icons.ts';
import { morph, replaceAround } from './morph.ts';
import { quoteArea } from './quoted.ts';
import type { Item, Post } from './read.ts';
import { timeRow, userName } from './user-name.ts';
import { words } from './words.ts';

export type PostItem = Extract<Item, { kind: 'post' }>;

function replyingTo(post: Post): Child {
  const handles = post.replyingTo.slice(0, 3);
  if (handles.length === 0) return null;
  const links = handles.flatMap((handle, index): Child[] => [
    index === 0 ? ' ' : ` ${words().and} `,
    h('a', { href: `/${handle}`, dir: 'ltr', role: 'link' }, h('span', {}, `@${handle}`)),
  ]);
  return h('div', { class: 'replying', dir: 'auto' }, words().replyingTo, ...links);
}

export type View = { focal: boolean; thread: boolean };

function slots(item: PostItem, view: View) {
  const { post } = item;
  const whole = view.focal || post.short === null;
  const body = h(
    'div',
    { dir: 'auto', lang: post.lang, 'data-testid': 'tweetText', class: view.focal ? 'large' : '' },
    ...bodyText(whole ? post.text : (post.short ?? ''), post.links),
  );
  const more =
    !whole &&
    h(
      'a',
      {
        href: `/${post.person.handle}/status/${post.id}`,
        role: 'link',
        'data-testid': 'tweet-text-show-more-link',
      },
      words().showMore,
    );
  const social =
    item.repostedBy !== null &&
    h(
      'div',
      { class: 'social' },
      svg(icons.retweet),
      h(
        'a',
        { href: `/${item.repostedBy.handle}`, dir: 'ltr', role: 'link' },
        h(
          'span',
          { 'data-testid': 'socialContext' },
          h('span', {}, ...withEmoji(item.repostedBy.name)),
          ` ${words().reposted}`,
        ),
      ),
    );
  const media =
    post.images > 0 &&
    h(
      'a',
      { href: `/${post.person.handle}/status/${post.id}/photo/1`, role: 'link', class: 'photo-link' },
      h('div', { 'data-testid': 'tweetPhoto', class: 'photo', 'aria-label': words().image }),
    );
  return { body, more, social, media };
}

/**
 * An article, which can be filled again with another post: X's list keeps nodes and changes what is in them, and
 * whatever an extension remembered about the node is then about the wrong post.
 */
export function makeArticle() {
  const top = h('div', { class: 'top' });
  const avatarBox = h('div', { class: 'avatar-column' });
  const head = h('div', { class: 'head' });
  const replying = h('div');
  const body = h('div');
  const quote = h('div');
  const foot = h('div');
  const row = h(
    'div',
    { class: 'row' },
    avatarBox,
    h('div', { class: 'column' }, head, replying, body, quote, foot),
  );
  const article = h(
    'article',
    { role: 'article', tabindex: '0', 'data-testid': 'tweet' },
    h('div', {}, h('div', {}, top, row)),
  );

  function fill(item: PostItem, view: View): void {
    const { post, promoted } = item;
    const { body: textBlock, more, social, media } = slots(item, view);
    article.setAttribute('tabindex', view.focal || promoted ? '-1' : '0');
    article.className = `${view.focal ? 'focal ' : ''}line-${item.line}`;
    top.replaceChildren(...(social ? [social] : []));
    avatarBox.replaceChildren(
      h(
        'div',
        { 'data-testid': 'Tweet-User-Avatar' },
        h('div', {}, h('div', {}, avatar(post.person.handle, post.person.name))),
      ),
    );
    const caret = h(
      'button',
      {
        'aria-expanded': 'false',
        'aria-haspopup': 'menu',
        'aria-label': words().more,
        role: 'button',
        'data-testid': 'caret',
        type: 'button',
        class: 'icon-button',
      },
      svg(icons.more),
    );
    const adLabel = promoted && h('div', { dir: 'ltr', class: 'ad' }, h('span', {}, words().ad));
    const name = userName(post, !view.focal && !promoted);
    const end = h('div', { class: 'head-end' }, ...(adLabel ? [adLabel] : []), h('div', {}, caret));
    const old = head.firstElementChild;
    if (old) {
      morph(old, name);
      replaceAround(old, [], [end]);
    } else head.replaceChildren(name, end);
    const answered = view.thread ? null : replyingTo(post);
    replying.replaceChildren(...(answered ? [answered as Node] : []));
    fillText(textBlock);
    if (more) body.append(more);
    if (media) body.append(media);
    const quoted = quoteArea(post);
    quote.replaceChildren(...(quoted ? [quoted as Node] : []));
    const time = view.focal ? [timeRow(post)] : [];
    const buttons = foot.querySelector(':scope > .actions');
    if (buttons) {
      morph(buttons, actions(post));
      replaceAround(buttons, time, []);
    } else foot.replaceChildren(...time, actions(post));
  }

  /** The text's own element stays where it is and gets other content, like the article itself. */
  function fillText(block: HTMLElement): void {
    const old = body.firstElementChild;
    if (old === null) {
      body.replaceChildren(block);
      return;
    }
    for (const name of ['lang', 'class']) old.setAttribute(name, block.getAttribute(name) ?? '');
    old.replaceChildren(...block.childNodes);
    replaceAround(old, [], []);
  }

  return { article, fill };
}

export type Article = ReturnType<typeof makeArticle>;
