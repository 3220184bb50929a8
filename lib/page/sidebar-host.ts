import { extensionName, sidebarUrl } from '../platform/page-runtime.ts';
import { selectors } from '../selectors.ts';

/**
 * The sidebar's frame beside X's page: an extension iframe in a closed shadow root, so that X's page can neither look
 * into it, nor find its address, nor hear its keys.
 */
export function createSidebarHost() {
  let host: HTMLElement | undefined;
  let returnTo: Element | null = null;
  let placed = '';

  /**
   * X's reply boxes stay in reach, and X's page as it is. Beside a picture, X's thread lies where the sidebar does: it
   * goes before the thread, over the picture. Beside a dialog it is as narrow as it must be, and can.
   */
  function place(): void {
    if (!host) return;
    const viewer = document.querySelector(selectors.viewer)?.closest(selectors.dialog);
    const thread = viewer?.querySelector(selectors.post);
    const kept = (thread ?? document.querySelector(selectors.dialogButton))?.getBoundingClientRect();
    const rtl = document.dir === 'rtl';
    // From the edge that the sidebar lies at to the far side of the thread, or the near one of the button.
    const edge = kept?.[rtl === !thread ? 'left' : 'right'] ?? 0;
    const room = rtl ? edge : innerWidth - edge;
    const end = thread ? room : 0;
    const wish = kept && !thread ? `${room - 16}px` : '34vw';
    const css = `all:initial;position:fixed;inset-block:0;inset-inline-end:${end}px;width:clamp(340px,${wish},400px);z-index:2147483646`;
    // X's page may watch its document: nothing is written there twice.
    if (css !== placed) host.style.cssText = placed = css;
  }

  const isOpen = () => !!host?.isConnected;

  return {
    place,
    isOpen,
    /** Opens a frame with its one-time nonce; an open one stays as it is, with the draft that is being typed in it. */
    open(nonce: string) {
      if (isOpen()) return;
      returnTo = document.activeElement;
      host = document.createElement('div');
      placed = '';
      const frame = document.createElement('iframe');
      frame.src = sidebarUrl(nonce);
      frame.title = extensionName();
      frame.allow = 'clipboard-write *; language-model *; rewriter *';
      frame.style.cssText = 'width:100%;height:100%;border:0;display:block;color-scheme:normal';
      host.attachShadow({ mode: 'closed' }).append(frame);
      document.documentElement.append(host);
      place();
      frame.addEventListener('load', () => frame.focus(), { once: true });
    },
    close() {
      host?.remove();
      host = undefined;
      (returnTo as HTMLElement | null)?.focus();
    },
  };
}
