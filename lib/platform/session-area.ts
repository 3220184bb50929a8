import { browser } from './page-browser.ts';
import type { SessionArea } from './tab-sessions.ts';

/** Outlives the worker and every page, ends with the browser; content scripts cannot read it. */
export const sessionArea: SessionArea = browser.storage.session;
