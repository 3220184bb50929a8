import { post } from './api.ts';
import { h, text } from './dom.ts';
import { closeLayer, showLayer } from './layers.ts';
import { entry, openMenuAt } from './menus.ts';
import type { Post } from './read.ts';
import { session } from './session.ts';
import { toast } from './toast.ts';
import { words } from './words.ts';

const listeners = new Set<(postId: string) => void>();

/** Tells when a post has been deleted, so that the lists shown can let it go. */
export function onDeleted(listener: (postId: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function remove(postId: string): Promise<void> {
  closeLayer();
  await post('DeleteTweet', { tweet_id: postId, dark_request: false });
  for (const listener of listeners) listener(postId);
  toast(words().deleted);
}

function ask(postId: string): void {
  const button = (testid: string, label: string, act: () => void) =>
    h('button', { type: 'button', 'data-testid': testid, class: 'primary', onclick: act }, text(label));
  showLayer(
    h(
      'div',
      { class: 'layer' },
      h('div', { class: 'mask', onclick: closeLayer }),
      h(
        'div',
        {
          role: 'alertdialog',
          'aria-modal': 'true',
          'data-testid': 'confirmationSheetDialog',
          class: 'sheet',
        },
        h('h1', {}, text(words().deleteQuestion)),
        button('confirmationSheetConfirm', words().delete, () => void remove(postId)),
        button('confirmationSheetCancel', words().close, closeLayer),
      ),
    ),
  );
}

/** What the caret of a post opens; only one's own posts can be deleted. */
export function openPostMenu(button: Element, shown: Post): void {
  const own = shown.person.id === session.current.id;
  openMenuAt(button, [
    ...(own ? [entry(words().delete, () => ask(shown.id), 'delete')] : []),
    entry(words().copyLink, () => toast(words().copied), null),
  ]);
}
