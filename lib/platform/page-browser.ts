import type { Browser, Runtime } from 'webextension-polyfill';

const scope = globalThis as unknown as { browser?: Browser; chrome?: Browser };

/**
 * The extension's API in its own pages, under the name that each browser gives it. They send, open Ports and ask for
 * tabs, for all of which both browsers answer by promises: the polyfill, which the background has for answering messages
 * by a promise, would be a fiftieth of what the sidebar may weigh.
 */
export const browser = (scope.browser ?? scope.chrome) as Browser;
export type { Runtime };
