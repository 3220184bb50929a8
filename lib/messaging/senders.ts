import type { Runtime } from 'webextension-polyfill';
import type { Sender } from './define-command.ts';

/** X's own origins. Anything else is not where a page script of ours runs. */
const pageOrigins = new Set(['https://x.com', 'https://mobile.x.com', 'https://pro.x.com']);

export interface Surroundings {
  /** This extension's id, and the origin of its pages. */
  id: string;
  origin: string;
  /** The tab that a sidebar document was bound to by its nonce; null where it was not. */
  boundTab(documentId: string): Promise<number | null>;
  activeTab(): Promise<number | null>;
}

/**
 * Who sent a message, by the browser's own word alone. Null for every sender that has no business here: other
 * extensions, frames inside X, and sidebar documents that no nonce bound to their tab.
 */
export async function identifySender(
  sender: Runtime.MessageSender,
  around: Surroundings,
): Promise<Sender | null> {
  if (sender.id !== around.id) return null;
  const origin = originOf(sender);
  const tabId = sender.tab?.id ?? null;
  const documentId = documentOf(sender);
  if (origin !== around.origin)
    return pageOrigins.has(origin) && tabId !== null && sender.frameId === 0
      ? { kind: 'page', tabId, documentId }
      : null;

  const path = new URL(sender.url ?? '').pathname;
  if (path === '/options.html') return { kind: 'options', tabId: null, documentId };
  if (path !== '/sidebar.html') return null;
  if (tabId === null) return { kind: 'sidebar', tabId: await around.activeTab(), documentId };
  const bound = documentId && sender.frameId !== 0 ? await around.boundTab(documentId) : null;
  return bound === tabId ? { kind: 'sidebar', tabId, documentId } : null;
}

/** Both browsers give `origin` and `documentId`; the polyfill's types know neither. */
type SenderFacts = Runtime.MessageSender & { origin?: string; documentId?: string };

function originOf(sender: SenderFacts): string {
  if (sender.origin) return sender.origin;
  try {
    const { protocol, host } = new URL(sender.url ?? '');
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}

/** Which document: by the browser's id for it, or where a Firefox does not give one, by its frame in its tab. */
export function documentOf(sender: SenderFacts): string | null {
  if (sender.documentId) return sender.documentId;
  return sender.tab?.id !== undefined && sender.frameId !== undefined
    ? `${sender.tab.id}:${sender.frameId}`
    : null;
}
