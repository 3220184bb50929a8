import { type Browser, browser } from 'wxt/browser';

export type { Browser };
/** webextension-polyfill in both browsers, by way of WXT's module. Not for content scripts: see page.ts. */
export { browser };
