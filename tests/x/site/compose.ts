import { fetchOne } from './api.ts';
import { makeArticle } from './article.ts';
import { mountComposer } from './composer.tsx';
import { h, svg } from './dom.ts';
import { icons } from './icons.ts';
import { at, readPost } from './read.ts';
import { back } from './router.ts';
import { session } from './session.ts';
import { submit } from './submit.ts';
import { words } from './words.ts';

export type Compose = { bar: HTMLElement; body: HTMLElement; focus(): void; unmount(): void };

/** A composer with, above it, the post that is answered, drawn like any other: for the dialog and the small page. */
export async function makeCompose(replyTo: string | null, done: () => void): Promise<Compose> {
  const response =
    replyTo === null
      ? null
      : await fetchOne('TweetResultByRestId', { tweetId: replyTo, includePromotedContent: true });
  const post = response === null ? null : readPost(at(response, 'data', 'tweetResult', 'result'));
  const handles = post === null ? [] : [post.person.handle, ...post.replyingTo];
  const composer = mountComposer({
    button: 'tweetButton',
    placeholder: replyTo === null ? words().whatsHappening : words().yourReply,
    action: replyTo === null ? words().post : words().reply,
    account: session.current,
    answering: post === null ? null : () => handles,
    inline: false,
    submit: async (value) => {
      const sent = await submit(value, replyTo);
      if (sent) done();
      return sent;
    },
  });
  const close = h(
    'button',
    {
      type: 'button',
      role: 'button',
      'data-testid': 'app-bar-close',
      'aria-label': words().close,
      class: 'icon-button',
      onclick: done,
    },
    svg(icons.close),
  );
  const above: HTMLElement[] = [];
  if (post !== null) {
    const article = makeArticle();
    const key = `compose-${post.id}`;
    article.fill(
      { kind: 'post', key, post, repostedBy: null, promoted: false, line: 'below' },
      { focal: false, thread: true },
    );
    article.article.querySelector('.actions')?.remove();
    above.push(h('div', { class: 'dialog-post' }, article.article));
  }
  const body = h('div', { class: 'dialog-body' }, ...above, composer.element);
  return {
    bar: h('div', { class: 'dialog-bar' }, close),
    body,
    focus: () => body.querySelector<HTMLElement>('[contenteditable]')?.focus(),
    unmount: composer.unmount,
  };
}

export const leaveCompose = (): void => back('/home');
