import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBulk } from './bulk.ts';
import { loadContract } from './contract.ts';
import { openPostgres } from './database/postgres.ts';
import { readSettings } from './settings.ts';
import { askServer } from './testing/ask.ts';
import { startTestServer } from './testing/open-server.ts';
import { type Cluster, startPostgres } from './testing/postgres.ts';
import { startServerProcess } from './testing/server-process.ts';

describe('settings', () => {
  it('have a standard for everything', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      databaseUrl: null,
      requestsPerMinute: 600,
      streamsPerAgent: 6,
    });
  });
  it.each([
    [{ PORT: 'http' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ OIDC_ISSUER: 'https://id.example' }, /OIDC_AUDIENCE/],
  ])('%j is refused in a sentence', (env, sentence) => {
    expect(() => readSettings(env)).toThrow(sentence);
  });
});

it('every operation of the document has an address, and a whole word comes before an id', async () => {
  const { routes } = await loadContract();
  const document = readFileSync(new URL('openapi.yaml', import.meta.url), 'utf8');
  expect(routes).toHaveLength(document.match(/^ +operationId: \w/gm)?.length ?? 0);
  const paths = routes.map(({ path }) => path);
  expect(paths.indexOf('/v1/customers/search')).toBeLessThan(paths.indexOf('/v1/customers/:customerId'));
});

describe('health and metrics', () => {
  it('are told, metrics only to whoever has their token', async () => {
    const server = await startTestServer({ metricsToken: 'watcher' });
    const token = await server.tokenOf({ id: 'ana' });
    await askServer(server.url, '/v1/agents/me', { token });
    await askServer(server.url, '/v1/customers/secret-customer', { token });
    expect(await askServer(server.url, '/health/live')).toMatchObject({ status: 200, body: 'ok' });
    expect(await askServer(server.url, '/health/ready')).toMatchObject({ status: 200, body: 'ok' });
    expect((await askServer(server.url, '/metrics')).status).toBe(401);
    const { body } = await askServer(server.url, '/metrics', { token: 'watcher' });
    expect(body).toContain('clew_requests_total{operation="getMe",status="200"} 1');
    expect(body).toContain('clew_requests_total{operation="getRecord",status="404"} 1');
    expect(body).toMatch(/clew_request_seconds_bucket\{operation="getMe",le="\+Inf"\} 1/);
    expect(body).not.toContain('secret-customer');
    await server.stop();
  });
});

it('the embedded database keeps what it was told over a restart, and a stop by SIGTERM ends well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clew-data-'));
  const env = { DATA_FOLDER: join(folder, 'data') };
  const first = await startServerProcess(env);
  expect((await askServer(first.url, '/health/ready')).status).toBe(200);
  expect(await first.stop()).toBe(0);
  const second = await startServerProcess(env);
  expect((await askServer(second.url, '/v1/agents/me')).status).toBe(401);
  expect(await second.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});

describe('over PostgreSQL', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  }, 60_000);
  afterAll(() => cluster.stop(), 60_000);

  it('a database that went away is 503, and answers again once it is back', async () => {
    const server = await startTestServer({ databaseUrl: await cluster.createDatabase() });
    const token = await server.tokenOf({ id: 'ana' });
    await server.database.query("insert into customers (id, name, folded) values ('c', 'C', 'c')");
    const killed = server.database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
      ['clew-server'],
    );
    await killed.catch(() => {});
    await expect
      .poll(async () => (await askServer(server.url, '/v1/customers/c', { token })).status, {
        timeout: 5_000,
      })
      .toBe(200);
    await server.stop();
  });

  it('is filled in bulk, the same for the same seed, and looks up by an index whatever is asked', async () => {
    const databaseUrl = await cluster.createDatabase();
    const server = await startTestServer({ databaseUrl });
    await loadBulk({ databaseUrl }, { customers: 3_000, interactions: 30_000, seed: 7 });
    const database = openPostgres({ url: databaseUrl });
    const count = async (table: 'customers' | 'interactions' | 'cases') =>
      (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
    expect([await count('customers'), await count('interactions'), await count('cases')]).toEqual([
      3_000, 30_000, 3_000,
    ]);
    const token = await server.tokenOf({ id: 'ana' });
    const ask = async (path: string, body?: unknown) =>
      (await askServer(server.url, `/v1${path}`, { token, ...(body !== undefined && { body }) })).body;
    const id = 'B-00000042';
    const hit = { hits: [{ customer: { id } }] };
    expect(await ask('/customers/matches?handle=BULK_42')).toMatchObject({ matches: [{ customer: { id } }] });
    expect(await ask('/customers/lookup', { by: 'email', value: 'Bulk.42@example.com' })).toMatchObject(hit);
    expect(await ask('/customers/lookup', { by: 'phone', value: '801-1000042' })).toMatchObject(hit);
    expect(await ask('/customers/lookup', { by: 'externalId', value: 'SHOP-42' })).toMatchObject(hit);
    expect(await ask('/customers/lookup', { by: 'reference', value: 'bc-1000042' })).toMatchObject(hit);
    expect(await ask('/customers/search', { text: 'bulk.42@' })).toMatchObject(hit);
    expect(await ask(`/customers/${id}/timeline?limit=4`)).toMatchObject({
      items: { length: 4 },
      next: expect.any(String),
    });
    await database.close();
    await server.stop();
  });
});
