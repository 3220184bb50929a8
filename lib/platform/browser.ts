import type { Browser, Runtime } from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';

/**
 * webextension-polyfill, put in by WXT's module, with its own types: one promise-based API in both browsers. Content
 * scripts do without it, see page-runtime.ts.
 */
export const browser = native as unknown as Browser;
export type { Runtime };
