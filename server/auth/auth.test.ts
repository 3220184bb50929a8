import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askServer } from '../testing/ask.ts';
import { startIssuer } from '../testing/issuer.ts';
import { startTestServer, type TestServer } from '../testing/open-server.ts';
import { disableAgent, saveAgent } from './agents.ts';
import { createToken, revokeToken } from './tokens.ts';

const key = () => crypto.randomUUID();

describe('tokens', () => {
  let server: TestServer;
  const me = (authorization?: string) =>
    askServer(server.url, '/v1/agents/me', authorization === undefined ? {} : { headers: { authorization } });
  beforeAll(async () => {
    server = await startTestServer({ requestsPerMinute: 40 });
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  it('say who asks', async () => {
    const token = await server.tokenOf({ id: 'lea', name: 'Lea', role: 'lead', team: 'north' });
    expect((await me(`Bearer ${token}`)).body).toEqual({
      id: 'lea',
      name: 'Lea',
      role: 'lead',
      scopes: ['read', 'write'],
      team: 'north',
    });
  });

  it('that are missing, unknown, cut short or of another scheme are 401', async () => {
    const token = await server.tokenOf({ id: 'ana' });
    for (const header of [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      'Bearer clew_no',
      `Basic ${token}`,
      token,
      `Bearer ${token}x`,
      `Bearer ${token.slice(0, -1)}`,
      'Bearer eyJhbGciOiJub25lIn0.e30.',
    ]) {
      const answer = await me(header);
      expect(answer, header).toMatchObject({ status: 401, problem: 'unauthenticated' });
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('are kept as a hash alone', async () => {
    const token = await server.tokenOf({ id: 'ana' });
    const rows = await server.database.query('select * from tokens');
    expect(JSON.stringify(rows)).not.toContain(token.slice(5));
  });

  it('end when they expire, are revoked, or their agent is disabled', async () => {
    await saveAgent(server.database, {
      id: 'eve',
      name: 'Eve',
      role: 'agent',
      scopes: ['read'],
      team: null,
      subject: null,
    });
    const gone = await createToken(server.database, 'eve', -1);
    expect((await me(`Bearer ${gone.token}`)).status).toBe(401);
    const one = await createToken(server.database, 'eve', null);
    const two = await createToken(server.database, 'eve', 1);
    expect((await me(`Bearer ${one.token}`)).status).toBe(200);
    expect((await me(`Bearer ${two.token}`)).status).toBe(200);
    // Told to every process; no test of ours may wait out the five seconds that an agent is remembered.
    expect(await revokeToken(server.database, one.id)).toBe(true);
    await expect.poll(async () => (await me(`Bearer ${one.token}`)).status, { timeout: 2_000 }).toBe(401);
    expect((await me(`Bearer ${two.token}`)).status).toBe(200);
    expect(await disableAgent(server.database, 'eve')).toBe(true);
    await expect.poll(async () => (await me(`Bearer ${two.token}`)).status, { timeout: 2_000 }).toBe(401);
  });

  it('of one agent share a limit a minute, told with Retry-After; others are not held up', async () => {
    // Not over the turn of a minute, where a new one begins.
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 5_000) await new Promise((resolve) => setTimeout(resolve, left));
    const tokens = [await server.tokenOf({ id: 'bot' }), await server.tokenOf({ id: 'bot' })];
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_none, index) => me(`Bearer ${tokens[index % 2]}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
    const late = answers.filter(({ status }) => status === 429);
    expect(late).toHaveLength(20);
    for (const { problem, headers } of late) {
      expect(problem).toBe('rate-limited');
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    }
    expect((await me(`Bearer ${await server.tokenOf({ id: 'calm' })}`)).status).toBe(200);
  }, 70_000);
});

describe('access tokens of the company’s issuer', () => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let server: TestServer;
  const me = async (token: string) => askServer(server.url, '/v1/agents/me', { token });
  beforeAll(async () => {
    issuer = await startIssuer();
    server = await startTestServer({ oidc: { issuer: issuer.issuer, audience: 'clew-crm' } });
    await saveAgent(server.database, {
      id: 'ana',
      name: 'Ana',
      role: 'agent',
      scopes: ['read', 'write'],
      team: null,
      subject: 'sub-ana',
    });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  }, 60_000);

  it('let in the agent of their subject', async () => {
    expect(await me(await issuer.token())).toMatchObject({ status: 200, body: { id: 'ana' } });
  });

  it.each([
    ['of another issuer', { issuer: 'https://other.example' }],
    ['for another audience, such as an id token', { audience: 'clew-extension' }],
    ['that have expired', { expiresIn: -60 }],
    ['signed by another key', { forged: true }],
  ])('%s are 401', async (_name, claims) => {
    expect(await me(await issuer.token(claims))).toMatchObject({ status: 401, problem: 'unauthenticated' });
  });

  it('without a signature are 401', async () => {
    const [, payload = ''] = (await issuer.token()).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect((await me(none)).status).toBe(401);
  });

  it('of somebody who is no agent are told so', async () => {
    expect(await me(await issuer.token({ sub: 'sub-guest' }))).toMatchObject({
      status: 403,
      problem: 'not-an-agent',
    });
  });

  it('expire while they are remembered', async () => {
    // The clocks of two machines may differ by five seconds; this one is past both.
    const token = await issuer.token({ expiresIn: -3 });
    expect((await me(token)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await me(token)).status).toBe(401);
  });

  it('are of no use where no issuer is set', async () => {
    const plain = await startTestServer();
    expect((await askServer(plain.url, '/v1/agents/me', { token: await issuer.token() })).status).toBe(401);
    await plain.stop();
  });

  it('wait for an issuer that cannot be reached: 503, with when to come again', async () => {
    const nowhere = 'http://127.0.0.1:9';
    const lost = await startTestServer({ oidc: { issuer: nowhere, audience: 'clew-crm' } });
    const token = await issuer.token({ issuer: nowhere });
    const answer = await askServer(lost.url, '/v1/agents/me', { token });
    expect(answer).toMatchObject({ status: 503, problem: 'unavailable' });
    expect(answer.headers.get('retry-after')).toBe('5');
    await lost.stop();
  });
});

it('keys name nobody: a token says who writes, whatever the body says', async () => {
  const server = await startTestServer();
  const token = await server.tokenOf({ id: 'ana', name: 'Ana' });
  await server.database.query("insert into customers (id, name, folded) values ('c', 'C', 'c')");
  const at = '2026-11-21T19:31:00.000Z';
  const made = await askServer(server.url, '/v1/cases', {
    token,
    key: key(),
    body: { customerId: 'c', title: 't', body: 'b', at },
  });
  expect(made.status).toBe(201);
  const { body } = await askServer(server.url, '/v1/customers/c/timeline', { token });
  expect(body).toMatchObject({ items: [{ agent: 'Ana', direction: 'internal' }] });
  await server.stop();
});
