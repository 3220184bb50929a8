import { afterEach, describe, expect, it } from 'vitest';
import { demoRecords } from '../../lib/crm/demo/records.ts';
import { openPglite } from '../database/pglite.ts';
import { insertRecords } from '../seed.ts';
import { askServer } from '../testing/ask.ts';
import { engines } from '../testing/engines.ts';
import { startTestServer, type TestServer } from '../testing/open-server.ts';
import { startPostgres } from '../testing/postgres.ts';

const at = '2026-11-21T19:31:00.000Z';
const [hero, other] = ['HC-10001', 'HC-10002'];
const cleanup: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of cleanup.splice(0).reverse()) await one();
}, 60_000);

/** Reads a stream of events into `text` until it is aborted or ends. */
async function listen(server: { url: string }, token: string, headers: Record<string, string> = {}) {
  const abort = new AbortController();
  cleanup.push(() => abort.abort());
  const response = await fetch(`${server.url}/v1/changes`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: abort.signal,
  });
  const heard = { status: response.status, text: '', ended: false, abort };
  const read = async (): Promise<void> => {
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: '' };
      if (done) break;
      heard.text += value;
    }
  };
  read().then(
    () => {
      heard.ended = true;
    },
    () => {
      heard.ended = true;
    },
  );
  await expect.poll(() => heard.text).toContain(': listening');
  return heard;
}

const open = (server: { url: string }, token: string, customerId: string) =>
  askServer(server.url, '/v1/cases', {
    token,
    key: crypto.randomUUID(),
    body: { customerId, title: 't', body: '', at },
  });
const started = async (server: TestServer): Promise<TestServer> => {
  cleanup.push(server.stop);
  await insertRecords(server.database, demoRecords(new Date(at)));
  return server;
};
const customers = (text: string) => [...text.matchAll(/"customerId":"([^"]+)"/g)].map(([, id]) => id);
const lastId = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '';

describe.each(engines)('changes over $name', (engine) => {
  it('are told once they are committed, and refused writes are not', async () => {
    cleanup.push(engine.stop);
    const server = await started(await engine.start());
    const token = await server.tokenOf({ id: 'ana' });
    const heard = await listen(server, token);
    await open(server, token, 'nobody');
    await open(server, token, hero);
    await expect.poll(() => customers(heard.text)).toEqual([hero]);
    expect(heard.text).toMatch(/id: \d+\nevent: change\ndata: \{"customerId":"HC-10001"\}\n\n/);
  });

  it('of another team are not told', async () => {
    cleanup.push(engine.stop);
    const server = await started(await engine.start());
    await server.database.query('update customers set team = $2 where id = $1', [other, 'south']);
    const token = await server.tokenOf({ id: 'all' });
    const heard = await listen(server, await server.tokenOf({ id: 'nora', team: 'north' }));
    await open(server, token, other);
    await open(server, token, hero);
    await expect.poll(() => customers(heard.text)).toEqual([hero]);
  });

  it('that were missed are told to whoever comes back', async () => {
    cleanup.push(engine.stop);
    const server = await started(await engine.start());
    const token = await server.tokenOf({ id: 'ana' });
    const heard = await listen(server, token);
    await open(server, token, hero);
    await expect.poll(() => customers(heard.text)).toEqual([hero]);
    heard.abort.abort();
    await open(server, token, other);
    const again = await listen(server, token, { 'last-event-id': lastId(heard.text) });
    await expect.poll(() => customers(again.text)).toContain(other);
  });

  it('end with the server, which stops at once all the same', async () => {
    cleanup.push(engine.stop);
    const server = await engine.start();
    const heard = await listen(server, await server.tokenOf({ id: 'ana' }));
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).toBeLessThan(3_000);
    await expect.poll(() => heard.ended).toBe(true);
  });
});

it('an engine without LISTEN is asked instead', async () => {
  const database = await openPglite(null);
  const server = await started(
    await startTestServer({}, { ...database, listen: () => Promise.reject(new Error('not known here')) }),
  );
  const token = await server.tokenOf({ id: 'ana' });
  const heard = await listen(server, token);
  await open(server, token, hero);
  await open(server, token, other);
  await expect.poll(() => customers(heard.text), { timeout: 5_000 }).toEqual([hero, other]);
});

describe('two processes on one PostgreSQL', () => {
  const pair = async () => {
    const cluster = await startPostgres();
    cleanup.push(cluster.stop);
    const databaseUrl = await cluster.createDatabase();
    // At the same moment: one migrates, the other waits for it.
    const [first, second] = await Promise.all([
      startTestServer({ databaseUrl }),
      startTestServer({ databaseUrl }),
    ]);
    cleanup.push(second.stop);
    return { first: await started(first), second };
  };

  it('tell each other', async () => {
    const { first, second } = await pair();
    const token = await first.tokenOf({ id: 'ana' });
    const heard = await listen(second, token);
    await open(first, token, hero);
    await expect.poll(() => customers(heard.text)).toEqual([hero]);
  });

  it('and go on after the database cut the connection that listens', async () => {
    const { first, second } = await pair();
    const token = await first.tokenOf({ id: 'ana' });
    const heard = await listen(second, token);
    await first.database.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and pid <> pg_backend_pid()",
    );
    await open(first, token, hero);
    await expect.poll(() => customers(heard.text), { timeout: 10_000 }).toContain(hero);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await open(first, token, other);
    await expect.poll(() => customers(heard.text), { timeout: 10_000 }).toContain(other);
  });

  it('answer one operation once, whichever it comes to', async () => {
    const { first, second } = await pair();
    const token = await first.tokenOf({ id: 'ana' });
    const question = { token, key: 'one', body: { customerId: hero, title: 'Once', body: '', at } };
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_none, index) =>
        askServer((index % 2 ? first : second).url, '/v1/cases', question),
      ),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const rows = await first.database.query("select id from cases where title = 'Once'");
    expect(rows).toHaveLength(1);
  });

  it('share an agent’s limit', async () => {
    const cluster = await startPostgres();
    cleanup.push(cluster.stop);
    const settings = { databaseUrl: await cluster.createDatabase(), requestsPerMinute: 40 };
    const both = [await startTestServer(settings), await startTestServer(settings)] as const;
    for (const server of both) cleanup.push(server.stop);
    const token = await both[0].tokenOf({ id: 'ana' });
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 5_000) await new Promise((resolve) => setTimeout(resolve, left));
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_none, index) =>
        askServer(both[index % 2 ? 0 : 1].url, '/v1/agents/me', { token }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(40);
  }, 90_000);
});
