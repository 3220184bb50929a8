import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './database/database.ts';
import { openPglite } from './database/pglite.ts';
import type { Caller } from './operations.ts';
import type { Change, Feed } from './store/changes.ts';
import { streamChanges } from './stream.ts';
import { askServer } from './testing/ask.ts';
import { startTestServer } from './testing/open-server.ts';

const caller: Caller = { id: 'ana', name: 'Ana', role: 'agent', scopes: ['read'], team: 'north' };
let database: Database;
beforeAll(async () => {
  database = await openPglite(null);
});
afterAll(() => database.close());

function follow(again: () => Promise<Caller>) {
  let told: (change: Change) => void = () => {};
  let subscribed: AbortSignal | undefined;
  const feed: Feed = {
    subscribe(one, signal) {
      told = one;
      subscribed = signal;
    },
    watchers: () => 0,
    stop: async () => {},
  };
  const { signal } = new AbortController();
  const stream = streamChanges({ feed, database, caller, again, after: null, signal, heartbeatMs: 20 });
  return { stream, tell: (change: Change) => told(change), subscribed: () => subscribed };
}
const change = (n: number, team: string | null = null): Change => ({
  id: String(n),
  customerId: `c${n}`,
  team,
});

it('says that it is there, and ends once the agent may no longer listen', async () => {
  let beats = 0;
  const { stream, subscribed } = follow(async () => {
    beats += 1;
    if (beats > 2) throw new Error('revoked');
    return caller;
  });
  const text = await new Response(stream).text();
  expect(text).toBe(': listening\n\n: still here\n\n: still here\n\n');
  expect(subscribed()?.aborted).toBe(true);
});

it('goes by the team that the agent has by now', async () => {
  let now = caller;
  let beats = 0;
  const { stream, tell } = follow(async () => {
    beats += 1;
    if (beats === 1) {
      tell(change(1, 'south'));
      now = { ...caller, team: 'south' };
    }
    if (beats === 2) tell(change(2, 'south'));
    if (beats === 3) throw new Error('enough');
    return now;
  });
  const text = await new Response(stream).text();
  expect(text).not.toContain('c1');
  expect(text).toContain('id: 2\nevent: change\ndata: {"customerId":"c2"}\n\n');
});

it('lets go of a reader that takes nothing', async () => {
  const { tell, subscribed } = follow(async () => caller);
  await expect.poll(() => subscribed()).toBeDefined();
  for (let n = 0; n < 2_000; n += 1) tell(change(n));
  expect(subscribed()?.aborted).toBe(true);
});

it('is told of its end once, also where whoever asked had gone before', async () => {
  const feed: Feed = { subscribe() {}, watchers: () => 0, stop: async () => {} };
  let ended = 0;
  const options = {
    feed,
    database,
    caller,
    again: async () => caller,
    after: null,
    ended: () => (ended += 1),
  };
  const gone = streamChanges({ ...options, signal: AbortSignal.abort() });
  expect(await new Response(gone).text()).toBe('');
  expect(ended).toBe(1);
  const stop = new AbortController();
  const stream = streamChanges({ ...options, signal: stop.signal });
  stop.abort();
  await stream.cancel();
  expect(ended).toBe(2);
});

it('one agent has a few streams at once and is refused another; others have theirs', async () => {
  const server = await startTestServer({ streamsPerAgent: 3 });
  const [ana, ben] = [await server.tokenOf({ id: 'ana' }), await server.tokenOf({ id: 'ben' })];
  const open = async (token: string) => {
    const stop = new AbortController();
    const { status } = await fetch(`${server.url}/v1/changes`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    return { status, close: () => stop.abort() };
  };
  // By any of the agent's tokens.
  const streams = [await open(ana), await open(await server.tokenOf({ id: 'ana' })), await open(ana)];
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200]);
  const refused = await askServer(server.url, '/v1/changes', { token: ana });
  expect(refused).toMatchObject({ status: 429, problem: 'too-many-streams' });
  expect(refused.headers.get('retry-after')).toBe('30');
  expect((await askServer(server.url, '/v1/agents/me', { token: ana })).status).toBe(200);
  const other = await open(ben);
  expect(other.status).toBe(200);
  streams[0]?.close();
  await expect.poll(async () => (await open(ana)).status).toBe(200);
  expect((await open(ana)).status).toBe(429);
  await server.stop();
});
