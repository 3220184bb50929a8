import { fetchOne } from './api.ts';
import { makeArticle, type PostItem } from './article.ts';
import { type Mounted, mountComposer } from './composer.tsx';
import { h, svg } from './dom.ts';
import { icons } from './icons.ts';
import { at, readPost } from './read.ts';
import { back } from './router.ts';
import { session } from './session.ts';
import { submit } from './submit.ts';
import { words } from './words.ts';

let open: { element: HTMLElement; composer: Mounted } | null = null;

export function closeDialog(): void {
  open?.composer.unmount();
  open?.element.remove();
  open = null;
  document.documentElement.classList.remove('with-dialog');
}

/** The composer over the page; above it the post that is answered, drawn like any other post. */
export async function openDialog(replyTo: string | null): Promise<void> {
  closeDialog();
  let answered: PostItem | null = null;
  if (replyTo !== null) {
    const response = await fetchOne('TweetResultByRestId', {
      tweetId: replyTo,
      includePromotedContent: true,
    });
    const post = readPost(at(response, 'data', 'tweetResult', 'result'));
    if (post !== null)
      answered = {
        kind: 'post',
        key: `dialog-${post.id}`,
        post,
        repostedBy: null,
        promoted: false,
        line: 'below',
      };
  }
  const handles = answered === null ? [] : [answered.post.person.handle, ...answered.post.replyingTo];
  const composer = mountComposer({
    button: 'tweetButton',
    placeholder: replyTo === null ? words().whatsHappening : words().yourReply,
    action: replyTo === null ? words().post : words().reply,
    account: session.current,
    answering: answered === null ? null : () => handles,
    inline: false,
    submit: async (value) => {
      const sent = await submit(value, replyTo);
      if (sent) back('/home');
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
      onclick: () => back('/home'),
    },
    svg(icons.close),
  );
  const above = [];
  if (answered !== null) {
    const article = makeArticle();
    article.fill(answered, { focal: false, thread: true });
    article.article.querySelector('.actions')?.remove();
    above.push(h('div', { class: 'dialog-post' }, article.article));
  }
  const element = h(
    'div',
    { class: 'layer' },
    h('div', { class: 'mask', 'data-testid': 'mask', onclick: () => back('/home') }),
    h(
      'div',
      { 'aria-modal': 'true', role: 'dialog', class: 'dialog', 'aria-labelledby': 'modal-header' },
      h('div', { class: 'dialog-bar' }, close),
      h('div', { class: 'dialog-body' }, ...above, composer.element),
    ),
  );
  document.querySelector('#layers')?.append(element);
  document.documentElement.classList.add('with-dialog');
  open = { element, composer };
  element.querySelector<HTMLElement>('[contenteditable]')?.focus();
}

export const dialogOpen = (): boolean => open !== null;

/** The list of shortcuts, as `?` shows it. */
export function openHelp(): void {
  closeDialog();
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
