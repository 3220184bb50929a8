import { startClicks } from './clicks.ts';
import { type Column, forget, makeColumn } from './columns.ts';
import { closeDialog, dialogOpen, openDialog } from './dialog.ts';
import { startRouter } from './router.ts';
import { routeOf } from './routes.ts';
import { loadSession } from './session.ts';
import { makeShell, sidebar } from './shell.ts';
import { startShortcuts } from './shortcuts.ts';

async function start(): Promise<void> {
  const root = document.querySelector<HTMLElement>('#react-root');
  if (root === null) return;
  await loadSession();
  let column: Column | null = null;
  /** The page that is shown, also while a dialog's route lies over it. */
  let under = '';

  /** After another account or language: everything is drawn anew, without a reload. */
  const redraw = (): void => {
    forget();
    shell.nav.replaceChildren(...makeShell(redraw).nav.childNodes);
    closeDialog();
    void fill(under);
  };
  const shell = makeShell(redraw);
  root.replaceChildren(shell.root);

  async function show(path: string): Promise<void> {
    const route = routeOf(path);
    if (route.page === 'compose') {
      if (column === null) await fill('/home');
      return openDialog(route.replyTo);
    }
    const closing = dialogOpen();
    closeDialog();
    if (closing && path === under) return;
    await fill(path);
  }

  async function fill(path: string): Promise<void> {
    const route = routeOf(path);
    if (route.page === 'compose') return;
    column?.destroy();
    column = null;
    under = path;
    const next = await makeColumn(route);
    if (under !== path) return next.destroy();
    column = next;
    shell.main.replaceChildren(next.root, sidebar());
    window.scrollTo(0, 0);
    for (const link of shell.nav.querySelectorAll('.nav-link')) {
      if (link.getAttribute('href') === new URL(path, location.origin).pathname)
        link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    await next.start();
  }

  startClicks(root);
  startShortcuts(
    () => column?.timeline ?? null,
    () => {
      forget();
      void fill(under);
    },
  );
  startRouter((path) => void show(path));
}

void start();
