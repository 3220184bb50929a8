import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Capabilities, CrmAdapter } from '../adapter.ts';
import { type AdapterDeps, defineAdapter } from '../define-adapter.ts';
import { createClient } from '../open/client.ts';
import { openReads } from '../open/reads.ts';
import { freshToken, signIn } from '../open/sign-in.ts';
import { watchChanges } from '../open/watch.ts';
import { openWrites } from '../open/writes.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** https, or http on this machine: over anything else the token could be read on the way. */
const address = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300),
  v.url(),
  v.check((text) => {
    // Checked also where the line before found fault.
    if (!URL.canParse(text)) return false;
    const { protocol, hostname, username, password, search, hash } = new URL(text);
    const safe = protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
    return safe && username + password + search + hash === '';
  }),
);

const settings = v.object({
  baseUrl: v.pipe(
    address,
    v.transform((text) => text.replace(/\/+$/, '')),
  ),
  /** Signing in by the company's own page; absent where a specialist pastes a token. */
  oidc: v.optional(
    v.object({
      // As the issuer writes itself, with its last slash or without: its tokens carry the same.
      issuer: address,
      clientId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      scope: v.optional(v.pipe(v.string(), v.maxLength(400)), 'openid offline_access'),
    }),
  ),
});
type Settings = v.InferOutput<typeof settings>;

const token = v.pipe(v.string(), v.trim(), v.regex(/^[\w.~+/=-]{16,8192}$/));

const capabilities: Capabilities = {
  createCase: 'idempotency-key',
  addNote: 'idempotency-key',
  concurrency: 'etag',
  lookupBy: ['xUserId', 'xHandle', 'email', 'phone', 'name', 'externalId', 'reference'],
  searchLagSeconds: 0,
  escalate: true,
  assign: 'owner-or-lead',
  auth: 'token',
  pageMax: 50,
  onDevice: false,
};

/** Ports are left out: Firefox takes none in a match pattern. */
const pattern = (url: string): string => `${new URL(url).protocol}//${new URL(url).hostname}/*`;

/** The adapter over server/openapi.yaml, whoever implements it. */
export default defineAdapter<Settings>({
  id: 'open',
  settings,
  fields: [
    { name: 'baseUrl', label: 'crm_field_address', kind: 'url', placeholder: 'https://crm.example.com' },
    {
      name: 'oidc.issuer',
      label: 'crm_field_issuer',
      kind: 'url',
      placeholder: 'https://login.example.com',
      optional: true,
    },
    { name: 'oidc.clientId', label: 'crm_field_client', kind: 'text', placeholder: 'clew', optional: true },
  ],
  origins: ({ baseUrl, oidc }) => [...new Set([baseUrl, ...(oidc ? [oidc.issuer] : [])].map(pattern))],
  secret: token,
  async signIn({ oidc }, deps, signal) {
    if (!oidc) throw new ClewError('Invalid', { key: 'crm_open_no_issuer' });
    await signIn(oidc, deps, signal);
  },
  create: createOpenAdapter,
});

function createOpenAdapter({ baseUrl, oidc }: Settings, deps: AdapterDeps): CrmAdapter {
  const accessToken = async (signal: AbortSignal, refused?: string): Promise<string> => {
    if (oidc) return freshToken(oidc, deps, signal, refused);
    const kept = v.safeParse(token, await deps.tokens.read());
    if (kept.success) return kept.output;
    throw new ClewError('AuthError', { key: 'crm_error_signed_out' }, { key: 'crm_action_sign_in' });
  };
  const ask = createClient(deps.fetch, baseUrl, accessToken);
  // Outlives one connection, so that the next begins where this one ended.
  let last: string | null = null;
  return {
    id: 'open',
    capabilities: oidc ? { ...capabilities, auth: 'oauth-pkce' } : capabilities,
    ...openReads(ask),
    ...openWrites(ask),
    async watch(changed, signal) {
      const follow = (token: string) =>
        watchChanges({
          fetch: deps.fetch,
          url: `${baseUrl}/v1/changes`,
          token,
          after: last,
          heard(customerId, eventId) {
            last = eventId ?? last;
            changed(customerId);
          },
          signal,
        });
      const token = await accessToken(signal);
      try {
        await follow(token);
      } catch (error) {
        if (!(error instanceof ClewError) || error.code !== 'AuthError') throw error;
        const another = await accessToken(signal, token);
        if (another === token) throw error;
        await follow(another);
      }
    },
  };
}
