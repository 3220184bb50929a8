import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRecords } from '../lib/crm/demo/records.ts';
import { disableAgent } from './auth/agents.ts';
import { insertRecords } from './seed.ts';
import { type Answered, askServer, type Question } from './testing/ask.ts';
import { engines } from './testing/engines.ts';
import type { TestServer } from './testing/open-server.ts';

const at = '2026-11-21T19:31:00.000Z';
const hero = 'HC-10001';
const key = () => `operation-${crypto.randomUUID()}`;
type Who = 'ana' | 'ben' | 'cy' | 'lea' | 'rea' | 'tom';

describe.each(engines)('giving cases away over $name', (engine) => {
  let server: TestServer;
  const tokens = new Map<Who, string>();
  const ask = (who: Who, path: string, question: Question = {}): Promise<Answered> =>
    askServer(server.url, `/v1${path}`, { token: tokens.get(who) ?? '', ...question });
  const newCase = async (customerId = hero): Promise<string> => {
    const body = { customerId, title: 'Gateway offline', body: '', at };
    const made = await ask('ana', '/cases', { body, key: key() });
    return (made.body as { value: { id: string } }).value.id;
  };
  const give = (who: Who, id: string, agentId: string | null, version = '*') =>
    ask(who, `/cases/${id}/owner`, { method: 'PUT', body: { agentId }, key: key(), version });
  const names = async (who: Who, query = '') =>
    ((await ask(who, `/agents${query}`)).body as { items: { name: string }[] }).items.map(({ name }) => name);

  beforeAll(async () => {
    server = await engine.start();
    await insertRecords(server.database, demoRecords(new Date(at)));
    await insertRecords(
      server.database,
      {
        customers: [{ id: 'west', name: 'West', since: null, email: null, phone: null, language: null }],
        identities: [],
        sites: [],
        products: [],
        cases: [],
        interactions: [],
      },
      'west',
    );
    const agents = [
      { id: 'ana', name: 'Ana Lindqvist' },
      { id: 'ben', name: 'Ben Oséi' },
      { id: 'cy', name: 'Cy Nwosu' },
      { id: 'lea', name: 'Lea Rossi', role: 'lead' },
      { id: 'rea', name: 'Rea Der', scopes: ['read'] },
      { id: 'tom', name: 'Tom East', team: 'east' },
    ] as const;
    for (const { id, ...more } of agents) {
      const scopes = 'scopes' in more ? [...more.scopes] : undefined;
      tokens.set(id, await server.tokenOf({ id, ...more, ...(scopes && { scopes }) } as never));
    }
  }, 60_000);
  afterAll(async () => {
    expect(server.logged).toEqual([]);
    await server.stop();
    engine.stop();
  }, 60_000);

  it('lists who can have cases, by parts of their name, a page at a time', async () => {
    expect(await names('ana')).toEqual(['Ana Lindqvist', 'Ben Oséi', 'Cy Nwosu', 'Lea Rossi', 'Tom East']);
    expect(await names('ana', '?name=osei%20B')).toEqual(['Ben Oséi']);
    expect(await names('ana', '?name=%25')).toEqual([]);
    const first = (await ask('ana', '/agents?limit=2')).body as { items: unknown[]; next: string };
    expect(first.items).toHaveLength(2);
    const second = await ask('ana', `/agents?limit=3&cursor=${first.next}`);
    expect(second.body).toMatchObject({ items: [{ id: 'cy' }, { id: 'lea' }, { id: 'tom' }], next: null });
    expect(await ask('ana', '/agents?cursor=made-up')).toMatchObject({ status: 422, problem: 'invalid' });
    expect(await ask('ana', '/agents?limit=51')).toMatchObject({ status: 422 });
    expect(await names('rea')).toContain('Ana Lindqvist');
  });

  it('gives what nobody has; the owner and a lead give it on, a colleague does not', async () => {
    const id = await newCase();
    expect(await give('ana', id, 'ben', '1')).toMatchObject({
      status: 200,
      body: { outcome: 'updated', value: { owner: 'Ben Oséi', ownerId: 'ben', version: '2' } },
    });
    const refused = { status: 403, problem: 'not-yours', body: { owner: 'Ben Oséi' } };
    expect(await give('cy', id, 'cy')).toMatchObject(refused);
    expect(await give('cy', id, null)).toMatchObject(refused);
    expect(await give('ben', id, 'cy', '2')).toMatchObject({ body: { value: { ownerId: 'cy' } } });
    expect(await give('lea', id, 'ben')).toMatchObject({ body: { value: { ownerId: 'ben' } } });
    expect(await give('lea', id, 'ben', '1')).toMatchObject({ body: { outcome: 'already-applied' } });
  });

  it('whoever gave it takes it back, until its owner has made it theirs', async () => {
    const id = await newCase();
    await give('ana', id, 'ben');
    expect(await give('ana', id, null)).toMatchObject({ body: { value: { owner: '', ownerId: null } } });
    await give('ana', id, 'ben');
    await give('ben', id, 'cy');
    expect(await give('ana', id, null)).toMatchObject({ status: 403, body: { owner: 'Cy Nwosu' } });
    await ask('ana', `/cases/${id}/claim`, { body: { takeOver: true }, key: key(), version: '*' });
    expect(await give('ben', id, 'cy')).toMatchObject({ status: 403, body: { owner: 'Ana Lindqvist' } });
  });

  it('only to whom it can be given', async () => {
    const id = await newCase('west');
    const gone = { status: 422, problem: 'agent-gone' };
    for (const agentId of ['nobody', 'rea', 'tom', "' or 1=1 --"])
      expect(await give('ana', id, agentId), agentId).toMatchObject(gone);
    await disableAgent(server.database, 'cy');
    expect(await give('ana', id, 'cy')).toMatchObject(gone);
    expect(await names('ana')).not.toContain('Cy Nwosu');
    expect(await give('tom', id, 'tom')).toMatchObject({ status: 403, problem: 'out-of-scope' });
    expect(await give('rea', id, 'ana')).toMatchObject({ status: 403, problem: 'forbidden' });
    expect((await ask('ana', `/cases/${id}`)).body).toMatchObject({ owner: '', version: '1' });
  });

  it('by the version that was seen, once under its key, and in the audit', async () => {
    const id = await newCase();
    const own = key();
    const body = { agentId: 'ben' };
    const put = (version?: string) =>
      ask('ana', `/cases/${id}/owner`, { method: 'PUT', body, key: own, ...(version && { version }) });
    expect(await put()).toMatchObject({ status: 428, problem: 'precondition-required' });
    await ask('ana', `/cases/${id}/status`, {
      method: 'PUT',
      body: { status: 'waiting' },
      key: key(),
      version: '1',
    });
    expect(await put('1')).toMatchObject({ status: 412, problem: 'changed' });
    expect((await put('2')).headers.get('etag')).toBe('"3"');
    const again = await put('2');
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await give('lea', id, 'ana', '2')).toMatchObject({ status: 412, body: { owner: 'Ben Oséi' } });
    const lines = await server.database.query(
      "select agent_id from audit where target = $1 and action = 'assignCase'",
      [id],
    );
    expect(lines).toEqual([{ agent_id: 'ana' }]);
  });

  it('twenty at once give one owner', async () => {
    const id = await newCase();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) => give('lea', id, number % 2 ? 'ana' : 'ben', '1')),
    );
    const updated = answers.filter(({ body }) => (body as { outcome?: string }).outcome === 'updated');
    expect(updated).toHaveLength(1);
    for (const { status } of answers) expect([200, 412]).toContain(status);
    expect((await ask('ana', `/cases/${id}`)).body).toMatchObject({ version: '2' });
  });
});
