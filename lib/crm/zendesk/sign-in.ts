import { ClewError } from '../../messaging/errors.ts';
import type { AdapterDeps } from '../define-adapter.ts';
import { Session } from './session.ts';
import { originOf, type ZendeskSettings } from './settings.ts';

const again = { key: 'crm_action_sign_in' };

/**
 * Signs in by Zendesk's own page: authorization code with PKCE, as a public client that has no secret. Throws AuthError
 * where the page was closed, refused, or came back with another state than it was sent with.
 */
export async function signIn(
  settings: ZendeskSettings,
  deps: AdapterDeps,
  signal: AbortSignal,
): Promise<void> {
  const verifier = randomText();
  const state = randomText();
  const redirectUrl = deps.redirectUrl();
  const page = new URL('/oauth/authorizations/new', originOf(settings));
  page.search = new URLSearchParams({
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: redirectUrl,
    scope: settings.scope,
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
  }).toString();

  signal.throwIfAborted();
  const returned = await launch(deps, page.href);
  signal.throwIfAborted();
  const code = readCode(returned, redirectUrl, state);
  await deps.tokens.exclusively(() =>
    new Session(settings, deps).redeem({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUrl,
      code_verifier: verifier,
    }),
  );
}

async function launch(deps: AdapterDeps, url: string): Promise<string> {
  try {
    return await deps.launchAuth(url);
  } catch {
    throw new ClewError('AuthError', { key: 'crm_zendesk_sign_in_closed' }, again);
  }
}

function readCode(returned: string, redirectUrl: string, state: string): string {
  const url = URL.parse(returned);
  const expected = new URL(redirectUrl);
  if (url?.origin !== expected.origin || url.pathname !== expected.pathname) throw notOurs();
  // Before anything else of the answer is believed: without our state it may be somebody else's sign-in.
  if (url.searchParams.get('state') !== state) throw notOurs();
  const code = url.searchParams.get('code');
  if (!code || url.searchParams.has('error'))
    throw new ClewError('AuthError', { key: 'crm_zendesk_sign_in_refused' }, again);
  return code;
}

const notOurs = () => new ClewError('AuthError', { key: 'crm_zendesk_sign_in_not_ours' }, again);

/** 256 random bits, as PKCE's verifier wants them. */
function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
