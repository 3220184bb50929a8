import { ClewError } from '../messaging/errors.ts';
import { browser } from './browser.ts';

/** Opens a CRM's sign-in page in a window of its own. Throws AuthError where it was closed or refused. */
export async function launchAuth(url: string): Promise<string> {
  const back = await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => undefined);
  if (!back)
    throw new ClewError('AuthError', { key: 'crm_error_sign_in_closed' }, { key: 'crm_action_sign_in' });
  return back;
}

export const redirectUrl = (): string => browser.identity.getRedirectURL();
