import { h, svg, text } from './dom.ts';
import { icons } from './icons.ts';
import { fresh } from './kept.ts';
import { makePlan } from './plans.ts';
import type { PageRoute } from './routes.ts';
import { boxScroller } from './scroller.ts';
import { makeThread } from './thread.ts';
import { makeTimeline, type Timeline } from './timeline.ts';
import { words } from './words.ts';

type Shown = { root: HTMLElement; timelines: Timeline[]; start(): Promise<void>; destroy(): void };

/** The columns of the one deck there is. */
const routes = (): [title: string, route: PageRoute][] => [
  [words().home, { page: 'home' }],
  [words().search, { page: 'search', query: 'halden' }],
  [words().notifications, { page: 'notifications', mentions: false }],
  [words().lists, { page: 'list', id: '1' }],
];

/** X Pro: columns side by side, each with a list and a scroll position of its own. */
export async function makeDeck(): Promise<Shown> {
  const columns = await Promise.all(
    routes().map(async ([title, route]) => {
      const plan = await makePlan(route);
      const scroll = h('div', { class: 'deck-scroll' });
      const timeline = makeTimeline({
        label: plan.label,
        kept: fresh(),
        load: plan.load,
        empty: words().nothing,
        scroller: boxScroller(scroll),
      });
      scroll.append(timeline.root);
      const root = h(
        'div',
        { 'data-testid': 'multi-column-layout-column-content', class: 'deck-column' },
        h(
          'div',
          { 'data-testid': 'column-title-wrapper', class: 'deck-title' },
          h('h2', { role: 'heading', dir: 'auto' }, text(title)),
        ),
        scroll,
      );
      return { root, timeline };
    }),
  );
  return {
    root: h('div', { class: 'deck' }, ...columns.map(({ root }) => root)),
    timelines: columns.map(({ timeline }) => timeline),
    async start() {
      await Promise.all(columns.map(({ timeline }) => timeline.start()));
    },
    destroy() {
      for (const { timeline } of columns) timeline.destroy();
    },
  };
}

/** A post of a column opens in a drawer beside the columns; the address stays the deck's. */
export async function openDrawer(deck: HTMLElement, postId: string): Promise<() => void> {
  const scroll = h('div', { class: 'deck-scroll' });
  const thread = await makeThread(postId, boxScroller(scroll));
  scroll.append(thread.timeline.root);
  const close = (): void => {
    thread.destroy();
    drawer.remove();
  };
  const drawer = h(
    'div',
    { 'data-testid': 'drawerAnimatedDiv', class: 'deck-column drawer' },
    h(
      'div',
      { class: 'deck-title' },
      h(
        'button',
        { type: 'button', 'aria-label': words().back, class: 'icon-button', onclick: close },
        svg(icons.back),
      ),
      h('h2', { role: 'heading', dir: 'auto' }, text(words().onePost)),
    ),
    scroll,
  );
  deck.prepend(drawer);
  await thread.timeline.start();
  thread.timeline.scrollToFocal();
  return close;
}
