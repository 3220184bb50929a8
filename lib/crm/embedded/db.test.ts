import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createEmbeddedAdapter } from '../adapters/embedded.ts';
import { EmbeddedCrm } from './db.ts';
import { storedKeys } from './keys.ts';
import { once } from './once.ts';

const { signal } = new AbortController();
let count = 0;
let db: EmbeddedCrm;
const name = () => `clew-crm-db-${++count}`;
afterEach(() => db.delete());

const customer = {
  id: 'c1',
  name: 'Zoë Ångström',
  since: null,
  email: 'Zoe@Example.com',
  phone: '+1 (801) 555-0143',
  language: null,
};
const row = {
  id: 'k1',
  customerId: 'c1',
  number: 'CS-1',
  title: 'T',
  status: 'open' as const,
  owner: '',
  openedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  orderNumber: 'HE-7',
  amount: null,
  dueOn: null,
};
const contact = (id: string, at: string) => ({
  id,
  customerId: 'c1',
  caseId: 'k1',
  channel: 'app' as const,
  direction: 'in' as const,
  at,
  summary: id,
  body: null,
  answered: null,
  agent: null,
  postId: null,
  permalink: null,
});

describe('a database of version 1', () => {
  it('is found by all that version 2 looks up, with nothing lost', async () => {
    const called = name();
    const old = new Dexie(called);
    old.version(1).stores({
      customers: 'id',
      identities: 'id, customerId, userId, handleKey',
      sites: 'id, customerId',
      products: 'id, customerId',
      cases: 'id, customerId',
      interactions: 'id, customerId, postId',
      applied: 'opId, at',
    });
    const identity = {
      id: 'x:7',
      customerId: 'c1',
      network: 'x',
      userId: '7',
      handle: 'Zoe_A',
      handleKey: 'zoe_a',
      basis: 'told-us',
      agent: 'Ada',
      at: '2026-01-01T00:00:00.000Z',
    };
    await old.table('customers').add(customer);
    await old.table('identities').add(identity);
    await old.table('cases').add(row);
    await old
      .table('interactions')
      .bulkAdd([
        contact('earlier', '2026-01-02T01:00:00+02:00'),
        contact('later', '2026-01-02T00:00:00.000Z'),
      ]);
    await old
      .table('applied')
      .add({ opId: 'a', kind: 'unlink-post', target: '9', at: new Date().toISOString() });
    old.close();

    db = new EmbeddedCrm(called);
    const crm = createEmbeddedAdapter(db);
    for (const [by, value] of [
      ['email', 'zoe@example.com'],
      ['phone', '18015550143'],
      ['name', 'Zoë Ångström'],
      ['reference', 'he-7'],
    ] as const)
      expect(await crm.lookup(by, value, signal), by).toEqual([customer]);
    expect(await crm.searchCustomers('angstr', signal)).toEqual([customer]);
    expect(await crm.findCustomers({ userId: null, handle: 'zoe_a' }, signal)).toHaveLength(1);
    const record = await crm.getRecord('c1', signal);
    expect(record?.interactions.map(({ id }) => id)).toEqual(['later', 'earlier']);
    expect(record?.cases).toMatchObject([row]);
    // An operation that was applied before the change of versions is still known.
    const again = await crm.unlinkPost('9', { opId: 'a', attempt: 2, signal });
    expect(again.outcome).toBe('already-applied');
  });
});

describe('the keys beside the rows', () => {
  it('follow every way of writing, and nobody sees them', async () => {
    db = new EmbeddedCrm(name());
    const crm = createEmbeddedAdapter(db);
    const found = async (email: string) => (await crm.lookup('email', email, signal)).length;
    await db.customers.add(customer);
    expect(await found('zoe@example.com')).toBe(1);
    await db.customers.update('c1', { email: 'new@example.com' });
    expect([await found('zoe@example.com'), await found('new@example.com')]).toEqual([0, 1]);
    await db.customers.where({ id: 'c1' }).modify({ email: 'third@example.com' });
    expect([await found('new@example.com'), await found('third@example.com')]).toEqual([0, 1]);
    await db.customers.bulkPut([{ ...customer, email: null }]);
    expect(await found('third@example.com')).toBe(0);
    await db.interactions.add(contact('i', '2026-01-01T00:00:00.000Z'));
    await db.cases.add(row);
    for (const table of [db.customers, db.cases, db.interactions])
      for (const each of await table.toArray())
        expect(Object.keys(each).filter((key) => storedKeys.includes(key))).toEqual([]);
  });
});

describe('the proofs of operations', () => {
  it('go after 30 days', async () => {
    db = new EmbeddedCrm(name());
    const aged = (days: number) => new Date(Date.now() - days * 24 * 3_600_000).toISOString();
    await db.applied.bulkAdd([
      { opId: 'old', kind: 'add-note', target: 'k', at: aged(31) },
      { opId: 'young', kind: 'add-note', target: 'k', at: aged(29) },
    ]);
    await once(db, {
      kind: 'unlink-post',
      target: '9',
      asked: '9',
      operation: { opId: 'new', attempt: 1, signal },
      repeat: async () => null,
      apply: async () => ({ value: null, outcome: 'removed' }),
    });
    expect(await db.applied.toCollection().primaryKeys()).toEqual(['new', 'young']);
  });
});

describe('numbers of new cases', () => {
  it('pass by those that an import took', async () => {
    db = new EmbeddedCrm(name());
    await db.customers.add(customer);
    await db.cases.add({ ...row, number: 'CL-100001' });
    const draft = { customerId: 'c1', title: 'T', body: '', agent: 'Ada', at: row.openedAt };
    const made = await createEmbeddedAdapter(db).createCase(draft, { opId: 'a', attempt: 1, signal });
    expect(made.value.number).toBe('CL-100002');
  });
});
