type Options = { replace?: boolean; state?: Record<string, unknown> };

let show: (path: string) => void = () => {};

/** How many steps of the history are ours; a page opened directly has nothing to go back to. */
let depth = 0;

/** Where it is set, clicks change neither the address nor the history. */
let aside: ((path: string) => void) | undefined;

export function startRouter(render: (path: string) => void, overlay?: (path: string) => void): void {
  show = render;
  aside = overlay;
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => {
    depth = Math.max(0, depth - 1);
    show(location.pathname + location.search);
  });
  show(location.pathname + location.search);
}

export function navigate(path: string, options: Options = {}): void {
  if (aside !== undefined) {
    aside(path);
    return;
  }
  if (options.replace === true) history.replaceState({ key: Date.now().toString(36) }, '', path);
  else {
    history.pushState({ key: Date.now().toString(36) }, '', path);
    depth += 1;
  }
  show(path);
}

export function back(otherwise: string): void {
  if (depth > 0) history.back();
  else navigate(otherwise, { replace: true });
}
