import { type Mark, toggle } from './actions.ts';
import { itemOf } from './cells.ts';
import { openPostMenu } from './deletion.ts';
import { back, navigate } from './router.ts';
import { toast } from './toast.ts';
import { words } from './words.ts';

/** Clicks are handled once, at the root, as React does: what stops an event below it keeps X from seeing it. */
export function startClicks(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const target = event.target;
    if (!(target instanceof Element) || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    if (target.closest('[data-testid="app-bar-back"]') !== null) return back('/home');

    const item = itemOf(target);
    const article = target.closest('article');
    const button = target.closest('button');
    if (button !== null && article !== null && item?.kind === 'post') {
      const name = button.dataset.testid?.replace(/^un/, '') ?? '';
      if (name === 'caret') openPostMenu(button, item.post);
      else if (name === 'reply' && item.post.limited) toast(words().limited);
      else if (name === 'reply') navigate(`/compose/post?in_reply_to=${item.post.id}`);
      else if (name === 'like' || name === 'retweet' || name === 'bookmark')
        toggle(article, item.post, name satisfies Mark);
      return;
    }
    if (button !== null) return;

    const link = target.closest('a');
    if (link !== null) {
      const href = link.getAttribute('href') ?? '';
      if (!href.startsWith('/') || link.target === '_blank') return;
      event.preventDefault();
      return navigate(href.replace(/\/(?:history|analytics)$/, ''));
    }
    if (article === null || item === null) return;
    if (item.kind === 'notice') return navigate(item.href);
    if (item.kind !== 'post' || article.classList.contains('focal') || article.classList.contains('gone'))
      return;
    const { quoted } = item.post;
    const inner =
      target.closest('.quoted') !== null && quoted !== null && quoted !== 'gone' ? quoted : item.post;
    navigate(`/${inner.person.handle}/status/${inner.id}`);
  });
}
