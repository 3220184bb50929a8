import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRecords } from '../lib/crm/demo/records.ts';
import { insertRecords } from './seed.ts';
import { type Answered, askServer, type Question } from './testing/ask.ts';
import { engines } from './testing/engines.ts';
import type { TestServer } from './testing/open-server.ts';

const at = '2026-11-21T19:31:00.000Z';
const hero = 'HC-10001';
const newCase = { customerId: hero, title: 'Gateway offline', body: 'Third contact.', at };
const key = () => `operation-${crypto.randomUUID()}`;

describe.each(engines)('writes over $name', (engine) => {
  let server: TestServer;
  let token = '';
  let colleague = '';
  const ask = (path: string, question: Question = {}): Promise<Answered> =>
    askServer(server.url, `/v1${path}`, { token, ...question });
  const caseOf = async (): Promise<{ id: string; version: string }> =>
    ((await ask('/cases', { body: newCase, key: key() })).body as { value: { id: string; version: string } })
      .value;
  const rows = async (sql: string, ...values: unknown[]) =>
    (await server.database.query<{ n: number }>(sql, values))[0]?.n;

  beforeAll(async () => {
    server = await engine.start();
    await insertRecords(server.database, demoRecords(new Date(at)));
    token = await server.tokenOf({ id: 'ana', name: 'Ana' });
    colleague = await server.tokenOf({ id: 'ben', name: 'Ben' });
  }, 60_000);
  afterAll(async () => {
    expect(server.logged).toEqual([]);
    await server.stop();
    engine.stop();
  }, 60_000);

  describe('a key', () => {
    it('applies once and gives the first answer again', async () => {
      const own = key();
      const first = await ask('/cases', { body: newCase, key: own });
      const again = await ask('/cases', { body: newCase, key: own });
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body).toEqual(first.body);
      expect([first, again].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([
        null,
        'true',
      ]);
      expect(again.headers.get('etag')).toBe('"1"');
      expect(await rows('select count(*)::int as n from audit where operation_id = $1', own)).toBe(1);
    });

    it('with something else is refused, and nothing happens', async () => {
      const own = key();
      await ask('/cases', { body: newCase, key: own });
      const other = await ask('/cases', { body: { ...newCase, title: 'Other' }, key: own });
      expect(other).toMatchObject({ status: 422, problem: 'operation-reused' });
      const elsewhere = await ask('/posts/1/link', { method: 'DELETE', key: own });
      expect(elsewhere).toMatchObject({ status: 422, problem: 'operation-reused' });
      expect(await rows("select count(*)::int as n from cases where title = 'Other'")).toBe(0);
    });

    it('is one agent’s own', async () => {
      const own = key();
      await ask('/cases', { body: newCase, key: own });
      const theirs = await ask('/cases', { body: newCase, key: own, token: colleague });
      expect(theirs.headers.get('idempotency-replayed')).toBeNull();
    });

    it('sent twenty times at once applies once, and the others wait or get that answer', async () => {
      const own = key();
      const title = `At once ${own}`;
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => ask('/cases', { body: { ...newCase, title }, key: own })),
      );
      const kinds = new Set(answers.map(({ status, problem }) => `${status} ${problem}`));
      expect([...kinds].filter((kind) => !['201 null', '409 operation-in-progress'].includes(kind))).toEqual(
        [],
      );
      for (const { status, headers } of answers)
        if (status === 409) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await rows('select count(*)::int as n from cases where title = $1', title)).toBe(1);
    });

    it('of a refused write is not kept', async () => {
      const own = key();
      const refused = await ask('/cases', { body: { ...newCase, customerId: 'nobody' }, key: own });
      expect(refused).toMatchObject({ status: 422, problem: 'customer-gone' });
      expect((await ask('/cases', { body: newCase, key: own })).status).toBe(201);
    });

    it('is needed', async () => {
      expect(await ask('/cases', { body: newCase })).toMatchObject({ status: 422, problem: 'invalid' });
    });

    it('is kept for 30 days and then forgotten', async () => {
      const [old, young] = [key(), key()];
      for (const own of [old, young]) await ask('/cases', { body: newCase, key: own });
      await server.database.query(
        "update idempotency_keys set at = now() - case key when $1 then interval '31 days' else interval '29 days' end where key in ($1, $2)",
        [old, young],
      );
      const { prune } = await import('./store/prune.ts');
      await prune(server.database);
      const left = await server.database.query('select key from idempotency_keys where key in ($1, $2)', [
        old,
        young,
      ]);
      expect(left).toEqual([{ key: young }]);
    });
  });

  describe('a case', () => {
    it('changes by the version that was seen, and only by it', async () => {
      const { id } = await caseOf();
      const read = await ask(`/cases/${id}`);
      expect(read.headers.get('etag')).toBe('"1"');
      const change = (version: string | undefined, status: string) =>
        ask(`/cases/${id}/status`, {
          method: 'PUT',
          body: { status },
          key: key(),
          ...(version && { version }),
        });
      expect(await change(undefined, 'waiting')).toMatchObject({
        status: 428,
        problem: 'precondition-required',
      });
      const done = await change('1', 'waiting');
      expect(done).toMatchObject({ status: 200, body: { outcome: 'updated', value: { version: '2' } } });
      expect(done.headers.get('etag')).toBe('"2"');
      expect(await change('1', 'closed')).toMatchObject({ status: 412, problem: 'changed' });
      expect(await change('2', 'waiting')).toMatchObject({ body: { outcome: 'already-applied' } });
      expect(await change('*', 'closed')).toMatchObject({
        body: { value: { status: 'closed', version: '3' } },
      });
    });

    it('that a colleague owns is told so, unless it is taken over', async () => {
      const { id } = await caseOf();
      const claim = (as: string, takeOver: boolean, version: string) =>
        ask(`/cases/${id}/claim`, { body: { takeOver }, key: key(), version, token: as });
      expect(await claim(colleague, false, '1')).toMatchObject({ body: { value: { owner: 'Ben' } } });
      const owned = { status: 409, problem: 'owned', body: { owner: 'Ben' } };
      expect(await claim(token, false, '1')).toMatchObject(owned);
      expect(await claim(token, false, '2')).toMatchObject(owned);
      expect(await claim(token, true, '1')).toMatchObject({ status: 412, body: { owner: 'Ben' } });
      expect(await claim(token, true, '2')).toMatchObject({
        body: { outcome: 'updated', value: { owner: 'Ana' } },
      });
      expect(await claim(token, false, '3')).toMatchObject({ body: { outcome: 'already-applied' } });
    });

    it('keeps its version where only a note or a link comes to it', async () => {
      const { id } = await caseOf();
      await ask(`/cases/${id}/notes`, { body: { customerId: hero, text: 'Called back.', at }, key: key() });
      expect((await ask(`/cases/${id}`)).headers.get('etag')).toBe('"1"');
    });

    it('keeps the hand-off of an escalation', async () => {
      const { id } = await caseOf();
      const body = { desk: 'legal', note: 'Please read this first.', at };
      const done = await ask(`/cases/${id}/escalate`, { body, key: key(), version: '1' });
      expect(done.body).toMatchObject({ value: { status: 'escalated', version: '2' } });
      expect(
        await rows(
          'select count(*)::int as n from interactions where case_id = $1 and body = $2',
          id,
          body.note,
        ),
      ).toBe(1);
    });
  });

  it('every write that changed something is in the audit, in the transaction of its effect', async () => {
    const [before] = await server.database.query<{ id: number }>(
      'select coalesce(max(id), 0)::int as id from audit',
    );
    const { id } = await caseOf();
    await ask(`/cases/${id}/claim`, { body: { takeOver: false }, key: key(), version: '1' });
    await ask(`/cases/${id}/claim`, {
      body: { takeOver: false },
      key: key(),
      version: '1',
      token: colleague,
    });
    const entries = await server.database.query(
      'select agent_id, action, target, customer_id from audit where id > $1 order by id',
      [before?.id],
    );
    const line = { agent_id: 'ana', target: id, customer_id: hero };
    expect(entries).toEqual([
      { ...line, action: 'createCase' },
      { ...line, action: 'claimCase' },
    ]);
    const lead = await server.tokenOf({ id: 'lea', role: 'lead' });
    const page = (await ask('/audit?limit=1', { token: lead })).body as { items: unknown[]; next: string };
    expect(page.items).toMatchObject([{ action: 'claimCase', target: id, agentId: 'ana' }]);
    const older = await ask(`/audit?limit=1&cursor=${page.next}`, { token: lead });
    expect(older.body).toMatchObject({ items: [{ action: 'createCase' }] });
    expect(await ask('/audit')).toMatchObject({ status: 403, problem: 'forbidden' });
  });

  it('one X account given to two customers at once is one customer’s', async () => {
    const customers = demoRecords(new Date(at)).customers.slice(2, 12);
    const body = { userId: '1999000000000000001', handle: 'at_once', basis: 'told-us', at };
    const answers = await Promise.all(
      customers.map(({ id }) => ask(`/customers/${id}/identities`, { body, key: key() })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers)
      if (answer.status !== 200)
        expect(answer).toMatchObject({ status: 409, problem: 'identity-taken', body: { handle: 'at_once' } });
  });

  it('one post linked to two cases at once is linked once', async () => {
    const cases = await Promise.all([caseOf(), caseOf(), caseOf(), caseOf()]);
    const answers = await Promise.all(
      cases.map(({ id }) =>
        ask('/posts/1990000000000009001/link', {
          method: 'PUT',
          body: {
            customerId: hero,
            caseId: id,
            permalink: 'https://x.com/a/status/1990000000000009001',
            text: 'x',
            at,
          },
          key: key(),
        }),
      ),
    );
    const outcomes = answers.map(({ body }) => (body as { outcome: string }).outcome).sort();
    expect(outcomes).toEqual(['already-applied', 'already-applied', 'already-applied', 'created']);
    const linked = new Set(answers.map(({ body }) => (body as { value: { caseId: string } }).value.caseId));
    expect(linked.size).toBe(1);
  });
});
