import type { Page } from '@playwright/test';

/** What a page that spies on everybody in it has gathered. */
interface Gathered {
  /** Keys, data and targets of every event that reached the window. */
  events: string[];
  /** The mark-up of every node that came to the page. */
  added: string[];
  /** Nodes of others: what was put beside X's own head and body. */
  beside: string[];
  shadowHosts: string[];
}

declare global {
  interface Window {
    gathered: Gathered;
  }
}

const heard = [
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'compositionstart',
  'compositionend',
  'paste',
  'copy',
  'focusin',
  'selectionchange',
  'message',
  'securitypolicyviolation',
];

/** Makes X's page listen in on everything, from before any script runs in it. Frames of other origins stay as they are. */
export async function listenIn(page: Page): Promise<void> {
  await page.addInitScript((types) => {
    if (location.origin !== 'https://x.com') return;
    const gathered: Gathered = { events: [], added: [], beside: [], shadowHosts: [] };
    window.gathered = gathered;
    for (const type of types)
      window.addEventListener(
        type,
        (event) => {
          const { key, data, blockedURI } = event as unknown as Record<string, unknown>;
          const target = event.target instanceof Element ? event.target.outerHTML.slice(0, 400) : '';
          gathered.events.push(`${type} ${key ?? blockedURI ?? ''} ${JSON.stringify(data) ?? ''} ${target}`);
        },
        true,
      );
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      gathered.shadowHosts.push(this.outerHTML);
      return attachShadow.call(this, { ...init, mode: 'open' });
    };
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records)
        for (const node of addedNodes) {
          const markup = node instanceof Element ? node.outerHTML : (node.nodeValue ?? '');
          gathered.added.push(markup);
          const own = node.nodeName === 'HEAD' || node.nodeName === 'BODY';
          if (target === document.documentElement && !own && markup.trim()) gathered.beside.push(markup);
        }
    }).observe(document, { childList: true, subtree: true });
  }, heard);
}

/** Everything that a script of X's can read, by where it lies. */
export function readEverything(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const text = (value: unknown) => {
      try {
        return JSON.stringify(value) ?? String(value);
      } catch {
        return '';
      }
    };
    const strings = (of: object, depth: number): string[] =>
      Reflect.ownKeys(of).flatMap((key) => {
        try {
          const value: unknown = Reflect.get(of, key);
          if (typeof value === 'string') return [String(key), value];
          if (depth > 0 && typeof value === 'object' && value && value !== window)
            return [String(key), ...strings(value, depth - 1)];
          return [String(key)];
        } catch {
          return [];
        }
      });
    const shadows = [...document.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot?.innerHTML ?? [],
    );
    const databases = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise<string>((resolve) => {
            const open = indexedDB.open(name);
            open.onsuccess = () => {
              const stores = [...open.result.objectStoreNames];
              if (stores.length === 0) return resolve(name);
              const transaction = open.result.transaction(stores);
              const rows = stores.map((store) => transaction.objectStore(store).getAll());
              transaction.oncomplete = () => resolve(name + text(rows.map(({ result }) => result)));
            };
            open.onerror = () => resolve(name);
          }),
      ),
    );
    const { events, added, beside, shadowHosts } = window.gathered;
    return {
      page: document.documentElement.outerHTML,
      serialised: document.documentElement.getHTML({ serializableShadowRoots: true }),
      'open shadow roots': shadows.join('\n'),
      localStorage: text({ ...localStorage }),
      sessionStorage: text({ ...sessionStorage }),
      cookies: document.cookie,
      databases: databases.join('\n'),
      caches: (await caches.keys()).join('\n'),
      globals: strings(window, 1).join('\n'),
      timings: performance
        .getEntries()
        .map(({ name }) => name)
        .join('\n'),
      address: `${document.title} ${location.href} ${text(history.state)} ${window.name}`,
      selection: String(getSelection()),
      events: events.join('\n'),
      'added nodes': [...added, ...beside].join('\n'),
      'shadow hosts': shadowHosts.join('\n'),
    };
  });
}
