import { browser } from './page-browser.ts';

/**
 * Asks the browser for access to these origins, as match patterns; resolves to whether it is there now. To be called by
 * the click itself, before anything is awaited: the browsers refuse it otherwise.
 */
export const requestAccess = async (origins: string[]): Promise<boolean> =>
  origins.length === 0 || browser.permissions.request({ origins });
