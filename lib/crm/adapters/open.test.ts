import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { insertRecords } from '../../../server/seed.ts';
import { adapterDeps } from '../../../server/testing/adapter-deps.ts';
import { startTestServer, type TestServer } from '../../../server/testing/open-server.ts';
import type { CrmAdapter } from '../adapter.ts';
import { demoRecords } from '../demo/records.ts';
import definition from './open.ts';

const now = new Date('2026-11-21T19:31:00.000Z');
const at = now.toISOString();
const hero = 'HC-10001';
const { signal } = new AbortController();
const operation = (opId = crypto.randomUUID() as string) => ({ opId, attempt: 1, signal });
const settingsOf = (input: unknown) => v.parse(definition.settings, input);

describe('settings', () => {
  it.each([
    'https://crm.example',
    'https://crm.example/clew/',
    'http://127.0.0.1:8787',
    'http://localhost:8787',
    'http://[::1]:1',
  ])('take %s', (baseUrl) => {
    expect(settingsOf({ baseUrl }).baseUrl).not.toMatch(/\/$/);
  });
  it.each([
    'http://crm.example',
    'http://127.0.0.1.evil.example',
    'http://localhost@evil.example',
    'https://user:pass@crm.example',
    'https://crm.example/?a=1',
    'https://crm.example/#a',
    'javascript:alert(1)',
    'ftp://localhost',
    'crm.example',
  ])('refuse %s', (baseUrl) => {
    expect(v.is(definition.settings, { baseUrl })).toBe(false);
    const oidc = { issuer: baseUrl, clientId: 'clew' };
    expect(v.is(definition.settings, { baseUrl: 'https://crm.example', oidc })).toBe(false);
  });
  it('ask the browser for the CRM and the issuer, and nothing else', () => {
    const oidc = { issuer: 'https://id.example/realm', clientId: 'clew' };
    expect(definition.origins(settingsOf({ baseUrl: 'https://crm.example/clew', oidc }))).toEqual([
      'https://crm.example/*',
      'https://id.example/*',
    ]);
    expect(definition.origins(settingsOf({ baseUrl: 'http://127.0.0.1:8787' }))).toEqual([
      'http://127.0.0.1/*',
    ]);
  });
  it('take a token as it was pasted, and no header of its own', () => {
    expect(v.parse(definition.secret ?? v.never(), '  clew_0123456789abcdef\n')).toBe(
      'clew_0123456789abcdef',
    );
    expect(v.is(definition.secret ?? v.never(), 'clew_0123456789\r\nx: y')).toBe(false);
  });
});

describe('over the reference server', () => {
  let server: TestServer;
  let crm: CrmAdapter;
  const as = async (id: string, team: string | null = null) =>
    definition.create(
      settingsOf({ baseUrl: server.url }),
      adapterDeps({ token: await server.tokenOf({ id, name: `Agent ${id}`, team }) }),
    );
  const newCase = (title: string) =>
    crm.createCase({ customerId: hero, title, body: '', agent: '', at }, operation());

  beforeAll(async () => {
    server = await startTestServer();
    await insertRecords(server.database, demoRecords(now));
    crm = await as('ana');
  }, 60_000);
  afterAll(async () => {
    expect(server.logged).toEqual([]);
    await server.stop();
  }, 60_000);

  it('a claim that a colleague won names the colleague, whether the version is old or new', async () => {
    const { value } = await newCase('Race');
    const ben = await as('ben');
    const claim = { caseId: value.id, agent: '', takeOver: false };
    const won = await ben.claimCase({ ...claim, version: '1' }, operation());
    expect(won.value.owner).toBe('Agent ben');
    const owned = { code: 'Conflict', sentence: { key: 'crm_error_owned', args: { owner: 'Agent ben' } } };
    for (const version of ['1', '2', null])
      await expect(crm.claimCase({ ...claim, version }, operation())).rejects.toMatchObject(owned);
    await expect(
      crm.claimCase({ ...claim, version: '1', takeOver: true }, operation()),
    ).rejects.toMatchObject(owned);
    await expect(
      crm.setStatus({ caseId: value.id, agent: '', version: '1', status: 'closed' }, operation()),
    ).rejects.toMatchObject({ code: 'Conflict', sentence: { key: 'crm_error_changed_meanwhile' } });
  });

  it('what a problem says reaches the specialist as a sentence of its own', async () => {
    await server.database.query("update customers set team = 'south' where id = 'HC-10002'");
    const nora = await as('nora', 'north');
    await expect(nora.getRecord('HC-10002', signal)).rejects.toMatchObject({
      code: 'Forbidden',
      sentence: { key: 'crm_open_other_team' },
    });
    const note = { customerId: hero, caseId: 'gone', text: 'x', agent: '', at };
    await expect(crm.addNote(note, operation())).rejects.toMatchObject({
      sentence: { key: 'crm_error_case_gone' },
    });
    const identity = {
      customerId: 'HC-10003',
      userId: '1600000000000000001',
      handle: 'a',
      basis: 'told-us',
      agent: '',
      at,
    } as const;
    await expect(crm.addIdentity(identity, operation())).rejects.toMatchObject({
      code: 'Conflict',
      sentence: { key: 'crm_error_identity_taken', args: { handle: 'sunnyside_up' } },
    });
    const one = operation();
    await crm.createCase({ customerId: hero, title: 'One', body: '', agent: '', at }, one);
    await expect(
      crm.createCase({ customerId: hero, title: 'Two', body: '', agent: '', at }, one),
    ).rejects.toMatchObject({ code: 'Conflict', sentence: { key: 'crm_error_operation_reused' } });
  });

  it('an id that a URL would take for a step up goes nowhere', async () => {
    for (const id of ['', '.', '..'])
      await expect(crm.getTimeline(id, null, signal)).rejects.toMatchObject({ code: 'Invalid' });
    expect(await crm.getRecord('../agents/me', signal)).toBeNull();
  });

  it('watch tells who changed, and after a pause what was missed', async () => {
    const changed: string[] = [];
    const watch = () => {
      const stop = new AbortController();
      const ended = crm.watch?.((id) => changed.push(id), stop.signal) ?? Promise.resolve();
      return { stop: () => stop.abort(new Error('enough')), ended: ended.catch((error: unknown) => error) };
    };
    const first = watch();
    // Nothing is told before the stream is open: write until it is heard.
    await expect
      .poll(async () => {
        await newCase('Heard');
        return changed[0];
      })
      .toBe(hero);
    first.stop();
    expect(await first.ended).toMatchObject({ message: 'enough' });
    const link = {
      postId: '1990000000000000777',
      customerId: 'HC-10004',
      permalink: 'https://x.com/a/status/1990000000000000777',
      text: 'x',
      at,
      agent: '',
    };
    const other = await crm.createCase(
      { customerId: 'HC-10004', title: 'Missed', body: '', agent: '', at },
      operation(),
    );
    await crm.linkPost({ ...link, caseId: other.value.id }, operation());
    const second = watch();
    await expect.poll(() => changed).toContain('HC-10004');
    second.stop();
    await second.ended;
  });

  it('watch rejects where the token is none', async () => {
    const stranger = definition.create(
      settingsOf({ baseUrl: server.url }),
      adapterDeps({ token: 'clew_unknown_unknown' }),
    );
    await expect(stranger.watch?.(() => {}, signal)).rejects.toMatchObject({ code: 'AuthError' });
    const nobody = definition.create(settingsOf({ baseUrl: server.url }), adapterDeps({ token: null }));
    await expect(nobody.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
  });
});

describe('answers that are not this customer’s', () => {
  const identity = (userId: string, customerId = 'a') => ({
    id: 'i',
    customerId,
    network: 'x',
    userId,
    handle: 'name',
    basis: 'import',
    agent: '',
    at,
  });
  const customer = { id: 'a', name: 'A', since: null, email: 'a@example.com', phone: '1 2', language: null };
  const crmOver = (body: unknown): CrmAdapter =>
    definition.create(
      settingsOf({ baseUrl: 'https://crm.example' }),
      adapterDeps({ token: 'clew_0123456789abcdef', fetch: async () => Response.json(body) }),
    );

  it('are called by what they are, whatever the CRM calls them', async () => {
    const find = async (match: unknown, query = { userId: '7', handle: 'NAME' }) =>
      (await crmOver({ matches: [match] }).findCustomers(query, signal)).map(({ evidence }) => evidence);
    expect(await find({ customer, identity: identity('8'), evidence: 'x-id' })).toEqual(['handle-moved']);
    expect(await find({ customer, identity: identity('7', 'b'), evidence: 'x-id' })).toEqual([]);
    expect(
      await find({ customer, identity: identity('8'), evidence: 'x-id' }, { userId: '7', handle: 'other' }),
    ).toEqual([]);
    expect(await find({ customer, identity: identity('7'), evidence: 'handle' })).toEqual(['x-id']);
  });
  it('are left out of look-ups and searches', async () => {
    const crm = crmOver({ hits: [{ customer, reference: 'CS-1' }] });
    expect(await crm.lookup('email', 'a@example.org', signal)).toEqual([]);
    expect(await crm.lookup('phone', '13', signal)).toEqual([]);
    expect(await crm.lookup('reference', 'CS-2', signal)).toEqual([]);
    expect(await crm.searchCustomers('somebody else', signal)).toEqual([]);
    expect(await crm.lookup('reference', 'cs-1', signal)).toEqual([customer]);
  });
  it('fail where a record was asked for', async () => {
    const record = {
      customer,
      identities: [],
      sites: [],
      products: [],
      cases: [],
      interactions: [],
      moreInteractions: null,
    };
    await expect(crmOver(record).getRecord('b', signal)).rejects.toMatchObject({ code: 'Unavailable' });
    await expect(
      crmOver({ ...record, identities: [identity('1', 'b')] }).getRecord('a', signal),
    ).rejects.toMatchObject({ code: 'Unavailable' });
  });
});

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

  it('asks to sign in again where the issuer takes the refresh token no more', async () => {
    answerWith = 400;
    grants = [{ error: 'invalid_grant' }];
    await expect(crmWith(expired).crm.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
    await expect(crmWith({ ...expired, refreshToken: null }).crm.probe(signal)).rejects.toMatchObject({
      code: 'AuthError',
    });
  });

  it('waits, and asks nobody to sign in, where the issuer has a problem of its own', async () => {
    answerWith = 502;
    await expect(crmWith(expired).crm.probe(signal)).rejects.toMatchObject({ code: 'Unavailable' });
  });
});
