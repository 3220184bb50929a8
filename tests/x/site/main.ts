import { startClicks } from './clicks.ts';
import { type Column, forget, makeColumn } from './columns.ts';
import { leaveCompose, makeCompose } from './compose.ts';
import { makeDeck, openDrawer } from './deck.ts';
import { openDialog } from './dialog.ts';
import { h } from './dom.ts';
import { closeLayer, layerOpen } from './layers.ts';
import { startRouter } from './router.ts';
import { isMobile, isPro, type PageRoute, routeOf } from './routes.ts';
import { loadSession } from './session.ts';
import { makeShell, sidebar } from './shell.ts';
import { startShortcuts } from './shortcuts.ts';
import { openViewer } from './viewer.ts';

/** The page in the middle: a column, X Pro's columns, or on small screens a composer. */
type Page = Pick<Column, 'root' | 'timeline' | 'rewrite' | 'start' | 'destroy'>;

async function makeDeckPage(): Promise<Page> {
  const deck = await makeDeck();
  return {
    root: deck.root,
    timeline: deck.timelines[0] ?? null,
    async rewrite() {
      for (const timeline of deck.timelines) timeline.rewrite();
    },
    start: deck.start,
    destroy: deck.destroy,
  };
}

async function makeComposePage(replyTo: string | null): Promise<Page> {
  const compose = await makeCompose(replyTo, leaveCompose);
  return {
    root: h('div', { 'data-testid': 'primaryColumn', class: 'primary' }, compose.bar, compose.body),
    timeline: null,
    async rewrite() {},
    async start() {
      compose.focus();
    },
    destroy: compose.unmount,
  };
}

function makePage(path: string): Promise<Page> {
  const route = routeOf(path);
  if (route.page === 'deck') return makeDeckPage();
  if (route.page === 'compose') return makeComposePage(route.replyTo);
  if (route.page === 'photo') return makeColumn({ page: 'thread', id: route.id });
  return makeColumn(route satisfies PageRoute);
}

async function start(): Promise<void> {
  const root = document.querySelector<HTMLElement>('#react-root');
  if (root === null) return;
  await loadSession();
  let page: Page | null = null;
  /** The page that is shown, also while a dialog's route lies over it. */
  let under = '';
  let closeDrawer = (): void => {};

  const shell = makeShell({
    /** Other words in the same nodes, without a reload. */
    language() {
      shell.fill();
      void page?.rewrite();
    },
    /** Everything is drawn anew. */
    account() {
      forget();
      shell.fill();
      closeLayer();
      void fill(under);
    },
  });
  root.replaceChildren(shell.root);

  async function show(path: string): Promise<void> {
    const route = routeOf(path);
    if (route.page === 'compose' && !isMobile) {
      if (page === null) await fill('/home');
      return openDialog(route.replyTo);
    }
    if (route.page === 'photo') {
      if (page === null) await fill(path);
      return openViewer(route.handle, route.id);
    }
    const closing = layerOpen();
    closeLayer();
    if (closing && (path === under || under.startsWith(`${path}/photo/`))) return;
    await fill(path);
  }

  async function fill(path: string): Promise<void> {
    page?.destroy();
    page = null;
    under = path;
    const next = await makePage(path);
    if (under !== path) return next.destroy();
    page = next;
    shell.main.replaceChildren(next.root, ...(isPro || isMobile ? [] : [sidebar()]));
    window.scrollTo(0, 0);
    for (const link of shell.nav.querySelectorAll('.nav-link, .bottom-link')) {
      if (link.getAttribute('href') === new URL(path, location.origin).pathname)
        link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    await next.start();
  }

  /** In X Pro everything opens over the columns, and the address stays. */
  function showOverDeck(path: string): void {
    const route = routeOf(path);
    const deck = page?.root;
    if (route.page === 'compose') void openDialog(route.replyTo, closeLayer);
    else if (route.page === 'photo') void openViewer(route.handle, route.id);
    else if (route.page === 'thread' && deck !== undefined) {
      closeDrawer();
      void openDrawer(deck, route.id).then((close) => {
        closeDrawer = close;
      });
    }
  }

  startClicks(root);
  startShortcuts(
    () => page?.timeline ?? null,
    () => {
      forget();
      void fill(under);
    },
  );
  startRouter((path) => void show(path), isPro ? showOverDeck : undefined);
}

void start();
