import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adapterDeps } from '../../../server/testing/adapter-deps.ts';
import definition from '../adapters/open.ts';

const { signal } = new AbortController();
const settingsOf = (input: unknown) => v.parse(definition.settings, input);

describe('signing in by the company’s page', () => {
  const asked: URLSearchParams[] = [];
  let issuer = '';
  let grants: Record<string, unknown>[] = [];
  let answerWith = 200;
  const read = async (request: IncomingMessage): Promise<string> => {
    let text = '';
    for await (const chunk of request) text += chunk;
    return text;
  };
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration')
      response.end(
        JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
        }),
      );
    else {
      asked.push(new URLSearchParams(await read(request)));
      response.statusCode = answerWith;
      response.end(JSON.stringify(grants.shift() ?? {}));
    }
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }, 60_000);
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  afterEach(() => {
    asked.length = 0;
    grants = [];
    answerWith = 200;
  });
  const oidc = () => settingsOf({ baseUrl: 'http://127.0.0.1:1', oidc: { issuer, clientId: 'clew' } });
  const back = (change: (answer: URLSearchParams) => void = () => {}) => {
    const seen: { url?: URL } = {};
    const launchAuth = async (text: string) => {
      seen.url = new URL(text);
      const answer = new URLSearchParams({
        code: 'the-code',
        state: seen.url.searchParams.get('state') ?? '',
      });
      change(answer);
      return `https://extension.example/signed-in?${answer}`;
    };
    return { seen, launchAuth };
  };

  it('proves that the code is ours, and keeps what it got', async () => {
    grants = [{ access_token: 'first', token_type: 'Bearer', expires_in: 60, refresh_token: 'again' }];
    const { seen, launchAuth } = back();
    const deps = adapterDeps({ token: null, launchAuth });
    await definition.signIn?.(oidc(), deps, signal);
    const [grant] = asked;
    const page = seen.url?.searchParams;
    expect(page?.get('code_challenge_method')).toBe('S256');
    expect(page?.get('code_challenge')).toBe(
      createHash('sha256')
        .update(grant?.get('code_verifier') ?? '')
        .digest('base64url'),
    );
    expect(grant?.get('code')).toBe('the-code');
    expect(grant?.has('client_secret')).toBe(false);
    expect(await deps.tokens.read()).toMatchObject({ accessToken: 'first', refreshToken: 'again' });
  });

  it.each([
    ['of another sign-in', (answer: URLSearchParams) => answer.set('state', 'other')],
    ['of another issuer', (answer: URLSearchParams) => answer.set('iss', 'https://other.example')],
    ['without a code', (answer: URLSearchParams) => answer.delete('code')],
  ])('refuses an answer %s', async (_name, change) => {
    const deps = adapterDeps({ token: null, launchAuth: back(change).launchAuth });
    await expect(definition.signIn?.(oidc(), deps, signal)).rejects.toMatchObject({
      code: 'AuthError',
      sentence: { key: 'crm_open_sign_in_ended' },
    });
    expect(asked).toEqual([]);
  });

  it('says so where the page was closed, and where there is none', async () => {
    await expect(definition.signIn?.(oidc(), adapterDeps({ token: null }), signal)).rejects.toMatchObject({
      code: 'AuthError',
    });
    const none = settingsOf({ baseUrl: 'https://crm.example' });
    await expect(definition.signIn?.(none, adapterDeps({ token: null }), signal)).rejects.toMatchObject({
      code: 'Invalid',
    });
  });

  const expired = { accessToken: 'old', refreshToken: 'again', expiresAt: 0 };
  const crmWith = (token: unknown) => {
    const sent: string[] = [];
    const deps = adapterDeps({
      token,
      fetch: async (input, init) => {
        if (!String(input).includes('/v1/')) return globalThis.fetch(input, init);
        sent.push(new Headers(init?.headers).get('authorization') ?? '');
        return Response.json({ id: 'a', name: 'A', role: 'agent', scopes: ['read'], team: null });
      },
    });
    return { sent, deps, crm: definition.create(oidc(), deps) };
  };

  it('refreshes once for many who ask at once, and keeps the new refresh token', async () => {
    grants = [{ access_token: 'new', token_type: 'bearer', expires_in: 600, refresh_token: 'next' }];
    const { sent, deps, crm } = crmWith(expired);
    const probes = await Promise.all([1, 2, 3, 4].map(() => crm.probe(signal)));
    expect(asked.map((form) => form.get('refresh_token'))).toEqual(['again']);
    expect(new Set(sent)).toEqual(new Set(['Bearer new']));
    expect(await deps.tokens.read()).toMatchObject({ refreshToken: 'next' });
    expect(probes[0]?.warnings).toEqual([{ key: 'crm_open_read_only' }]);
  });

  /** A server that takes no token but the one named, and an issuer that gives another. */
  const picky = (good: string) => {
    const { deps } = crmWith({
      accessToken: 'early',
      refreshToken: 'again',
      expiresAt: Date.now() + 600_000,
    });
    const sent: string[] = [];
    const asking: typeof fetch = async (input, init) => {
      if (!String(input).includes('/v1/')) return globalThis.fetch(input, init);
      const token = new Headers(init?.headers).get('authorization') ?? '';
      sent.push(token);
      if (token !== `Bearer ${good}`) return new Response(null, { status: 401 });
      if (String(input).endsWith('/changes'))
        return new Response('event: change\nid: 1\ndata: {"customerId":"c"}\n\n', {
          headers: { 'content-type': 'text/event-stream' },
        });
      return Response.json({ id: 'a', name: 'A', role: 'agent', scopes: ['read'], team: null });
    };
    return { sent, crm: definition.create(oidc(), { ...deps, fetch: asking }) };
  };

  it('renews a token that ran out before its time, once, and only then asks to sign in again', async () => {
    const grant = { access_token: 'new', token_type: 'bearer', expires_in: 600 };
    grants = [grant];
    const well = picky('new');
    expect((await well.crm.probe(signal)).agent.id).toBe('a');
    expect(well.sent).toEqual(['Bearer early', 'Bearer new']);
    grants = [grant];
    const shut = picky('none');
    await expect(shut.crm.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
    expect(shut.sent).toEqual(['Bearer early', 'Bearer new']);
    grants = [grant];
    const stream = picky('new');
    const changed: string[] = [];
    await stream.crm.watch?.((id) => changed.push(id), signal).catch(() => undefined);
    expect([stream.sent, changed]).toEqual([['Bearer early', 'Bearer new'], ['c']]);
  });

  it('asks to sign in again where the issuer takes the refresh token no more', async () => {
    answerWith = 400;
    grants = [{ error: 'invalid_grant' }];
    await expect(crmWith(expired).crm.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
    await expect(crmWith({ ...expired, refreshToken: null }).crm.probe(signal)).rejects.toMatchObject({
      code: 'AuthError',
    });
  });

  it('waits, and asks nobody to sign in, where the issuer has a problem of its own', async () => {
    for (answerWith of [502, 403, 429])
      await expect(crmWith(expired).crm.probe(signal)).rejects.toMatchObject({ code: 'Unavailable' });
  });
});
