import { h, svg } from './dom.ts';
import { icons } from './icons.ts';
import { closeLayer, showLayer } from './layers.ts';
import { back } from './router.ts';
import { isPro } from './routes.ts';
import { boxScroller } from './scroller.ts';
import { makeThread } from './thread.ts';
import { words } from './words.ts';

/** A picture over the page, with its thread at the side; the page stays below it, with the same posts in it. */
export async function openViewer(handle: string, postId: string): Promise<void> {
  closeLayer();
  const side = h('div', { class: 'viewer-side' });
  const leave = (): void => (isPro ? closeLayer() : back(`/${handle}/status/${postId}`));
  const close = h(
    'button',
    {
      type: 'button',
      role: 'button',
      'aria-label': words().close,
      'data-testid': 'app-bar-close',
      class: 'icon-button viewer-close',
      onclick: leave,
    },
    svg(icons.close),
  );
  const thread = await makeThread(postId, boxScroller(side));
  side.append(thread.timeline.root);
  const picture = h('div', { class: 'viewer-picture', 'data-testid': 'swipe-to-dismiss' }, h('div'));
  const element = h(
    'div',
    { class: 'layer viewer' },
    h(
      'div',
      { 'aria-modal': 'true', role: 'dialog', 'aria-labelledby': 'modal-header' },
      picture,
      side,
      close,
    ),
  );
  showLayer(element, thread.destroy);
  await thread.timeline.start();
  thread.timeline.scrollToFocal();
}
