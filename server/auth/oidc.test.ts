import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { openPglite } from '../database/pglite.ts';
import { askServer } from '../testing/ask.ts';
import { type Behaviour, startIssuer } from '../testing/issuer.ts';
import { startTestServer, type TestServer } from '../testing/open-server.ts';

/** The whole way: a real issuer on loopback, and the server that asks it; of both a new one for each test. */
let database: Database;
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let server: TestServer;
beforeAll(async () => {
  database = await openPglite(null);
});
afterAll(() => database.close());
beforeEach(async () => {
  issuer = await startIssuer();
  const kept: Database = { ...database, async close() {} };
  server = await startTestServer({ oidc: { issuer: issuer.issuer, audience: 'clew-crm' } }, kept);
  await server.tokenOf({ id: 'ana', subject: 'sub-ana' });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
  await issuer.stop();
});
const me = (token: string) => askServer(server.url, '/v1/agents/me', { token });

describe('an issuer with a fault of its own: 503 and when to come again, never 401; afterwards all is well', () => {
  const faults: ['discovery' | 'keys', Behaviour][] = [
    ['keys', 'error'],
    ['keys', 'refused'],
    ['keys', 'cut'],
    ['keys', 'no json'],
    ['keys', 'other json'],
    ['keys', 'elsewhere'],
    ['keys', 'silent'],
    ['keys', 'silent after its head'],
    ['discovery', 'error'],
    ['discovery', 'cut'],
    ['discovery', 'no json'],
    ['discovery', 'other json'],
    ['discovery', 'elsewhere'],
    ['discovery', 'silent'],
    ['discovery', 'silent after its head'],
  ];
  it.each(faults)('%s: %s', async (place, how) => {
    issuer.behave({ [place]: how });
    const token = await issuer.token();
    const answer = await me(token);
    expect(answer).toMatchObject({ status: 503, problem: 'unavailable' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    // The administrator reads in the log what it was; whoever asked is not told.
    expect(server.logged).toMatchObject([{ operation: 'getMe', cause: expect.stringMatching(/\w/) }]);
    // Where the keys were named elsewhere, that was believed.
    if (how === 'refused') return;
    issuer.behave({});
    expect(await me(token)).toMatchObject({ status: 200, body: { id: 'ana' } });
  });

  it('what is no token of the issuer’s is 401 even so, and asks it nothing', async () => {
    issuer.behave({ discovery: 'error', keys: 'error' });
    const [head = '', payload = ''] = (await issuer.token()).split('.');
    for (const token of [
      'nothing',
      'a.b.c',
      `${head}.${payload}`,
      await issuer.token({ issuer: 'https://other.example' }),
      await issuer.token({ expiresIn: -60 }),
    ])
      expect(await me(token), token).toMatchObject({ status: 401, problem: 'unauthenticated' });
    expect(issuer.asked).toEqual({ discovery: 0, keys: 0 });
  });
});

describe('the issuer’s keys', () => {
  it('are asked for once, whoever comes', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => issuer.token()));
    for (const { status } of await Promise.all(tokens.map(me))) expect(status).toBe(200);
    expect((await me(await issuer.token({ forged: true }))).status).toBe(401);
    expect(issuer.asked).toEqual({ discovery: 1, keys: 1 });
  });

  it('are asked for again for a key that is not among them, though not more than every half minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect((await me(await issuer.token())).status).toBe(200);
    await issuer.turnKey();
    expect((await me(await issuer.token())).status).toBe(401);
    expect(issuer.asked.keys).toBe(1);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await me(await issuer.token())).status).toBe(200);
    expect(issuer.asked).toEqual({ discovery: 1, keys: 2 });
  });

  it('are asked for again when they are ten minutes old; an issuer that is down then is 503', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect((await me(await issuer.token())).status).toBe(200);
    vi.setSystemTime(Date.now() + 601_000);
    issuer.behave({ keys: 'error' });
    expect(await me(await issuer.token())).toMatchObject({ status: 503, problem: 'unavailable' });
    issuer.behave({});
    expect((await me(await issuer.token())).status).toBe(200);
  });
});
