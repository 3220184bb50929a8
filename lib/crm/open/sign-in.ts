import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { AdapterDeps } from '../define-adapter.ts';
import { readBody } from '../http/read-body.ts';
import { requestJson } from '../http/request-json.ts';

export interface Oidc {
  issuer: string;
  clientId: string;
  /** What the issuer must be asked for so that the token is made for the CRM. */
  scope: string;
}

/** As the token store keeps it. */
export const signedInSchema = v.object({
  accessToken: v.pipe(v.string(), v.minLength(1), v.maxLength(8192)),
  refreshToken: v.nullable(v.string()),
  /** Milliseconds since the epoch. */
  expiresAt: v.number(),
});
type SignedIn = v.InferOutput<typeof signedInSchema>;

const discoverySchema = v.object({
  issuer: v.string(),
  authorization_endpoint: v.pipe(v.string(), v.url()),
  token_endpoint: v.pipe(v.string(), v.url()),
});
const grantSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1), v.maxLength(8192)),
  token_type: v.pipe(v.string(), v.toLowerCase(), v.literal('bearer')),
  expires_in: v.optional(v.pipe(v.number(), v.minValue(1)), 300),
  refresh_token: v.optional(v.pipe(v.string(), v.maxLength(8192))),
});

const wrong = () => new ClewError('Unavailable', { key: 'crm_open_issuer_wrong' });
const signInAgain = () =>
  new ClewError('AuthError', { key: 'crm_error_signed_out' }, { key: 'crm_action_sign_in' });

/** The issuer's own word on where to go. Throws Unavailable where it names another issuer, or sends tokens elsewhere. */
async function discover({ issuer }: Oidc, deps: AdapterDeps, signal: AbortSignal) {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { value } = await requestJson(deps.fetch, { url, schema: discoverySchema, signal });
  // The browser let us reach the issuer's host alone; what it gives out must not go to another.
  if (value?.issuer !== issuer || new URL(value.token_endpoint).origin !== new URL(issuer).origin)
    throw wrong();
  if (!/^https?:$/.test(new URL(value.authorization_endpoint).protocol)) throw wrong();
  return value;
}

/** Authorization code with PKCE, as a public client. Throws AuthError where it came to nothing. */
export async function signIn(oidc: Oidc, deps: AdapterDeps, signal: AbortSignal): Promise<void> {
  const { authorization_endpoint, token_endpoint } = await discover(oidc, deps, signal);
  const verifier = random();
  const state = random();
  const challenge = base64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  const url = new URL(authorization_endpoint);
  const asked = {
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: deps.redirectUrl(),
    scope: oidc.scope,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  const ended = new ClewError('AuthError', { key: 'crm_open_sign_in_ended' }, { key: 'crm_action_sign_in' });
  const back = await deps.launchAuth(url.href).catch(() => Promise.reject(ended));
  signal.throwIfAborted();
  const answer = back.startsWith(deps.redirectUrl()) ? new URL(back).searchParams : null;
  const code = answer?.get('code');
  // "iss": somebody else's answer, handed to us, would name somebody else.
  if (!code || answer?.get('state') !== state || (answer.get('iss') ?? oidc.issuer) !== oidc.issuer)
    throw ended;
  const grant = await redeem(
    token_endpoint,
    {
      grant_type: 'authorization_code',
      code,
      redirect_uri: deps.redirectUrl(),
      client_id: oidc.clientId,
      code_verifier: verifier,
    },
    deps,
    signal,
  );
  await deps.tokens.exclusively(() => deps.tokens.write(grant));
}

/**
 * A valid access token, refreshed where it is about to end, or where it is the one that the CRM `refused`. Throws AuthError
 * where somebody has to sign in again.
 */
export async function freshToken(
  oidc: Oidc,
  deps: AdapterDeps,
  signal: AbortSignal,
  refused?: string,
): Promise<string> {
  const isGood = ({ accessToken, expiresAt }: SignedIn) =>
    accessToken !== refused && expiresAt - 30_000 > deps.now();
  const kept = await read(deps);
  if (isGood(kept)) return kept.accessToken;
  return deps.tokens.exclusively(async () => {
    // Another context may have refreshed it while this one waited.
    const now = await read(deps);
    if (isGood(now)) return now.accessToken;
    if (now.refreshToken === null) throw signInAgain();
    const { token_endpoint } = await discover(oidc, deps, signal);
    const grant = await redeem(
      token_endpoint,
      { grant_type: 'refresh_token', refresh_token: now.refreshToken, client_id: oidc.clientId },
      deps,
      signal,
    );
    const renewed = { ...grant, refreshToken: grant.refreshToken ?? now.refreshToken };
    await deps.tokens.write(renewed);
    return renewed.accessToken;
  });
}

async function read(deps: AdapterDeps): Promise<SignedIn> {
  const kept = v.safeParse(signedInSchema, await deps.tokens.read());
  if (!kept.success) throw signInAgain();
  return kept.output;
}

/** Throws AuthError where the issuer refuses, Unavailable where it cannot be reached or understood. */
async function redeem(
  url: string,
  form: Record<string, string>,
  deps: AdapterDeps,
  signal: AbortSignal,
): Promise<SignedIn> {
  const text = await send(url, form, deps, signal);
  const grant = v.safeParse(v.pipe(v.string(), v.parseJson(), grantSchema), text);
  if (!grant.success) throw wrong();
  const { access_token, expires_in, refresh_token = null } = grant.output;
  return {
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresAt: deps.now() + expires_in * 1000,
  };
}

async function send(url: string, form: Record<string, string>, deps: AdapterDeps, signal: AbortSignal) {
  try {
    const response = await deps.fetch(url, {
      method: 'POST',
      body: new URLSearchParams(form),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(20_000)]),
    });
    // By RFC 6749 (5.2) the grant, or the client, is good no more. Whatever else stands in the way says nothing of the person.
    if (response.status === 400 || response.status === 401) throw signInAgain();
    if (!response.ok) throw new ClewError('Unavailable', { key: 'crm_error_server' });
    return await readBody(response, 100_000);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof ClewError) throw error;
    throw new ClewError('Unavailable', { key: 'crm_error_unreachable' });
  }
}

const random = (): string => base64Url(crypto.getRandomValues(new Uint8Array(32)).buffer);

const base64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
