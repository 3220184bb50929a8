import { ClewError } from '../messaging/errors.ts';
import { browser } from './browser.ts';

/**
 * The background's fetch, once the browser lets it through to that origin: without, a request fails as if nobody were
 * there. Throws Forbidden where access was not given or was taken back.
 */
export const crmFetch: typeof fetch = async (input, init) => {
  // Patterns are without ports: Firefox knows none in them.
  const { protocol, hostname } = new URL(input instanceof Request ? input.url : input);
  if (!(await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })))
    throw new ClewError('Forbidden', { key: 'crm_error_no_access' }, { key: 'crm_action_set_up' });
  return fetch(input, init);
};
