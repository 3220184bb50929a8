import { extensionName, sidebarUrl } from '../platform/page-runtime.ts';

/**
 * The sidebar's frame beside X's page: an extension iframe in a closed shadow root, so that X's page can neither look
 * into it, nor find its address, nor hear its keys.
 */
export function createSidebarHost() {
  let host: HTMLElement | undefined;
  let returnTo: Element | null = null;

  return {
    /** Opens a frame with its one-time nonce; an open one stays as it is, with the draft that is being typed in it. */
    open(nonce: string) {
      if (host?.isConnected) return;
      returnTo = document.activeElement;
      host = document.createElement('div');
      host.style.cssText =
        'all:initial;position:fixed;top:0;bottom:0;inset-inline-end:0;width:clamp(340px,34vw,400px);z-index:2147483646';
      const frame = document.createElement('iframe');
      frame.src = sidebarUrl(nonce);
      frame.title = extensionName();
      frame.allow = 'clipboard-write *; language-model *; rewriter *';
      frame.style.cssText = 'width:100%;height:100%;border:0;display:block;color-scheme:normal';
      host.attachShadow({ mode: 'closed' }).append(frame);
      document.documentElement.append(host);
      frame.addEventListener('load', () => frame.focus(), { once: true });
    },
    close() {
      host?.remove();
      host = undefined;
      (returnTo as HTMLElement | null)?.focus();
    },
  };
}
