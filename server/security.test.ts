import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRecords } from '../lib/crm/demo/records.ts';
import { mostBytes } from './body.ts';
import { insertRecords } from './seed.ts';
import { askServer, type Question } from './testing/ask.ts';
import { engines } from './testing/engines.ts';
import type { TestServer } from './testing/open-server.ts';

const now = new Date('2026-11-21T19:31:00.000Z');
const at = now.toISOString();
const [north, south] = ['HC-10001', 'HC-10002'];
const key = () => crypto.randomUUID();
const injections = [
  "'; drop table customers; --",
  "' or '1'='1",
  '" or 1=1 --',
  "\\'; select pg_sleep(5); --",
  '$1',
  '%',
  '_',
  '\\',
  '{{7*7}}',
  "x' union select hash from tokens --",
];

describe.each(engines)('what the server over $name refuses', (engine) => {
  let server: TestServer;
  const tokens = { all: '', north: '', south: '', reader: '', lead: '' };
  const ask = (path: string, token: string, question: Question = {}) =>
    askServer(server.url, `/v1${path}`, { token, ...question });
  const count = async (table: 'customers' | 'tokens') =>
    (await server.database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
  let southCase = '';
  let southIdentity: { id: string; handle: string; userId: string };

  beforeAll(async () => {
    server = await engine.start();
    const demo = demoRecords(now);
    await insertRecords(server.database, demo);
    for (const [id, team] of [[north, 'north'] as const, [south, 'south'] as const])
      await server.database.query('update customers set team = $2 where id = $1', [id, team]);
    tokens.all = await server.tokenOf({ id: 'all' });
    tokens.north = await server.tokenOf({ id: 'nora', team: 'north' });
    tokens.south = await server.tokenOf({ id: 'sol', team: 'south' });
    tokens.reader = await server.tokenOf({ id: 'rea', scopes: ['read'] });
    tokens.lead = await server.tokenOf({ id: 'lea', role: 'lead', team: 'north' });
    southCase = demo.cases.find(({ customerId }) => customerId === south)?.id ?? '';
    const identity = demo.identities.find(({ customerId }) => customerId === south);
    southIdentity = {
      id: identity?.id ?? '',
      handle: identity?.handle ?? '',
      userId: identity?.userId ?? '',
    };
    expect([southCase, southIdentity.id, southIdentity.userId]).not.toContain('');
  }, 60_000);
  afterAll(async () => {
    expect(server.logged).toEqual([]);
    await server.stop();
    engine.stop();
  }, 60_000);

  describe('another team’s customers', () => {
    const link = () => ({
      customerId: south,
      caseId: southCase,
      permalink: 'https://x.com/a/status/77',
      text: 'x',
      at,
    });
    const identity = { userId: '1999000000000000007', handle: 'a', basis: 'told-us', at };
    const direct: [string, () => [path: string, question?: Question]][] = [
      ['the record', () => [`/customers/${south}`]],
      ['the timeline', () => [`/customers/${south}/timeline`]],
      ['a case', () => [`/cases/${southCase}`]],
      ['a new case', () => ['/cases', { body: { customerId: south, title: 't', body: '', at } }]],
      ['a note', () => [`/cases/${southCase}/notes`, { body: { customerId: south, text: 't', at } }]],
      ['a claim', () => [`/cases/${southCase}/claim`, { body: { takeOver: true }, version: '*' }]],
      [
        'an escalation',
        () => [`/cases/${southCase}/escalate`, { body: { desk: 'd', note: '', at }, version: '*' }],
      ],
      [
        'a status',
        () => [`/cases/${southCase}/status`, { method: 'PUT', body: { status: 'closed' }, version: '*' }],
      ],
      ['a link', () => ['/posts/77/link', { method: 'PUT', body: link() }]],
      ['an identity', () => [`/customers/${south}/identities`, { body: identity }]],
      ['taking an identity away', () => [`/identities/${southIdentity.id}`, { method: 'DELETE' }]],
      [
        'a reply',
        () => [
          '/posts/77/replies',
          {
            body: {
              id: 'r',
              customerId: south,
              caseId: null,
              at,
              summary: '',
              body: null,
              postId: null,
              permalink: null,
            },
          },
        ],
      ],
    ];
    it.each(direct)('%s', async (_name, made) => {
      const [path, question = {}] = made();
      expect(await ask(path, tokens.north, { ...question, key: key() })).toMatchObject({
        status: 403,
        problem: 'out-of-scope',
      });
    });

    it('are not found either', async () => {
      const [record] = await server.database.query<{ name: string; email: string }>(
        'select name, email from customers where id = $1',
        [south],
      );
      const { userId, handle } = southIdentity;
      const finds = async (token: string) => [
        (await ask(`/customers/matches?handle=${handle}&userId=${userId}`, token)).body,
        (await ask(`/customers/matches?handle=${handle}`, token)).body,
        (await ask('/customers/lookup', token, { body: { by: 'email', value: record?.email } })).body,
        (await ask('/customers/search', token, { body: { text: record?.name } })).body,
      ];
      expect(await finds(tokens.north)).toEqual([
        { matches: [] },
        { matches: [] },
        { hits: [] },
        { hits: [] },
      ]);
      expect(JSON.stringify(await finds(tokens.south))).toContain(south);
      expect(JSON.stringify(await finds(tokens.all))).toContain(south);
    });

    it('are not named where an X account is theirs', async () => {
      const body = { ...identity, userId: southIdentity.userId };
      const taken = await ask(`/customers/${north}/identities`, tokens.north, { body, key: key() });
      expect(taken).toMatchObject({ status: 409, problem: 'identity-taken' });
      expect(taken.body).not.toHaveProperty('handle');
    });

    it('an answer of before is not given again to whoever lost the team since', async () => {
      const question = { body: { customerId: south, title: 't', body: '', at }, key: key() };
      expect((await ask('/cases', tokens.south, question)).status).toBe(201);
      await server.tokenOf({ id: 'sol', team: 'north' });
      await expect
        .poll(async () => (await ask('/cases', tokens.south, question)).problem)
        .toBe('out-of-scope');
      await server.tokenOf({ id: 'sol', team: 'south' });
    });

    it('are not in a lead’s audit', async () => {
      await ask('/cases', tokens.all, { body: { customerId: south, title: 't', body: '', at }, key: key() });
      await ask('/cases', tokens.all, { body: { customerId: north, title: 't', body: '', at }, key: key() });
      const { items } = (await ask('/audit?limit=200', tokens.lead)).body as {
        items: { customerId: string }[];
      };
      expect(items.map(({ customerId }) => customerId)).toContain(north);
      expect(items.map(({ customerId }) => customerId)).not.toContain(south);
    });
  });

  it('a reader’s writes, and nothing that a reader may', async () => {
    expect((await ask(`/customers/${north}`, tokens.reader)).status).toBe(200);
    expect((await ask('/customers/search', tokens.reader, { body: { text: 'Sunniva' } })).status).toBe(200);
    const writes: [string, Question][] = [
      ['/cases', { body: { customerId: north, title: 't', body: '', at } }],
      [`/identities/${southIdentity.id}`, { method: 'DELETE' }],
      [`/cases/${southCase}/claim`, { body: { takeOver: true }, version: '*' }],
    ];
    for (const [path, question] of writes)
      expect(await ask(path, tokens.reader, { ...question, key: key() })).toMatchObject({
        status: 403,
        problem: 'forbidden',
      });
  });

  it.each(injections)('SQL for a value does nothing: %s', async (evil) => {
    const before = [await count('customers'), await count('tokens')];
    const inPath = encodeURIComponent(evil);
    const began = performance.now();
    const answers = [
      await ask(`/customers/${inPath}`, tokens.all),
      await ask(`/customers/${inPath}/timeline`, tokens.all),
      await ask(`/customers/${north}/timeline?cursor=${inPath}`, tokens.all),
      await ask(`/customers/matches?handle=${inPath}&userId=${inPath}`, tokens.all),
      await ask(`/cases/${inPath}`, tokens.all),
      await ask(`/identities/${inPath}`, tokens.all, { method: 'DELETE', key: key() }),
      await ask('/cases', tokens.all, {
        body: { customerId: evil, title: evil, body: evil, at },
        key: key(),
      }),
      await ask(`/cases/${inPath}/claim`, tokens.all, { body: { takeOver: true }, key: key(), version: '*' }),
      await ask('/posts/1/link', tokens.all, { method: 'DELETE', key: evil }),
      await ask('/changes', evil),
    ];
    for (const { status } of answers) expect([200, 401, 404, 422]).toContain(status);
    for (const by of ['email', 'phone', 'name', 'externalId', 'reference'])
      expect((await ask('/customers/lookup', tokens.all, { body: { by, value: evil } })).body).toEqual({
        hits: [],
      });
    expect((await ask('/customers/search', tokens.all, { body: { text: evil } })).body).toEqual({ hits: [] });
    // As plain text it is kept, whole.
    const kept = await ask('/cases', tokens.all, {
      body: { customerId: north, title: evil, body: evil, at },
      key: key(),
    });
    expect(kept.body).toMatchObject({ value: { title: evil } });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect([await count('customers'), await count('tokens')]).toEqual(before);
  });

  it('fields and parameters that the interface does not know', async () => {
    const body = { customerId: north, title: 't', body: '', at, agent: 'somebody else' };
    expect(await ask('/cases', tokens.all, { body, key: key() })).toMatchObject({
      status: 422,
      problem: 'invalid',
      body: { errors: [{ at: '/agent' }] },
    });
    expect(await ask(`/customers/${north}?all=1`, tokens.all)).toMatchObject({ status: 422 });
    const proto =
      '{"customerId":"HC-10001","title":"t","body":"","at":"2026-01-01T00:00:00Z","__proto__":{"role":"admin"}}';
    expect(await ask('/cases', tokens.all, { body: proto, key: key() })).toMatchObject({ status: 422 });
  });

  it('values that cannot be kept', async () => {
    for (const body of [
      { customerId: north, title: 'nul \u0000', body: '', at },
      { customerId: north, title: 't', body: '', at: '2026-02-30T00:00:00Z' },
      { customerId: north, title: '🌞'.repeat(101), body: '', at },
      { customerId: north, title: 't', body: 'x'.repeat(10_001), at },
    ])
      expect(await ask('/cases', tokens.all, { body, key: key() })).toMatchObject({
        status: 422,
        problem: 'invalid',
      });
  });

  it('bodies that are too large, no JSON, or called something else', async () => {
    const large = 'x'.repeat(mostBytes + 1);
    const named = await ask('/cases', tokens.all, { body: JSON.stringify({ title: large }), key: key() });
    expect(named).toMatchObject({ status: 413, problem: 'too-large' });
    expect(await ask('/cases', tokens.all, { body: '{', key: key() })).toMatchObject({
      status: 400,
      problem: 'malformed',
    });
    const form = { 'content-type': 'text/plain' };
    expect(await ask('/cases', tokens.all, { body: '{}', key: key(), headers: form })).toMatchObject({
      status: 415,
    });
  });

  it('addresses and methods that are not there', async () => {
    expect(await ask('/nothing', tokens.all)).toMatchObject({ status: 404, problem: 'not-found' });
    expect(await ask('/agents/me', tokens.all, { method: 'DELETE' })).toMatchObject({ status: 405 });
    expect(await ask('/customers/..%2f..%2fetc', tokens.all)).toMatchObject({ status: 404 });
  });

  it('web pages: no CORS for them, while an extension’s Origin changes nothing', async () => {
    for (const origin of [
      'https://evil.example',
      'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
      'moz-extension://0',
    ]) {
      const answer = await ask('/agents/me', tokens.all, { headers: { origin } });
      expect(answer.status).toBe(200);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    const preflight = await ask('/cases', tokens.all, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(preflight.status).toBe(405);
  });

  it('says with every answer that it is not to be kept, framed or guessed at', async () => {
    for (const path of ['/agents/me', '/nothing']) {
      const { headers } = await ask(path, tokens.all);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });
});
