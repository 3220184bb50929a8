import type { Browser, Runtime } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

/**
 * webextension-polyfill, put in by WXT's module, with its own types: one promise-based API in both browsers, for the
 * background. Pages do without it, see page-browser.ts, and so do content scripts, see page-runtime.ts.
 */
export const browser = native as unknown as Browser;
export type { Runtime };
