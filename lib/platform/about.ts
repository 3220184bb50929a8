import { browser } from './page-browser.ts';

/** Which Clew runs in which browser: nothing of the person who uses it. */
export function aboutClew(): { version: string; browser: string } {
  return { version: browser.runtime.getManifest().version, browser: navigator.userAgent };
}
