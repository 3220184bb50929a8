import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeServices } from '../../../tests/support/services.ts';
import type { CustomerMatch } from '../adapter.ts';
import type { CustomerRecord } from '../model.ts';
import { CrmReads } from './crm-reads.ts';

const customer = { id: 'C1', name: 'Ida Berg', since: null, email: null, phone: null, language: null };
const identity = {
  id: 'I1',
  customerId: 'C1',
  network: 'x' as const,
  userId: '900',
  handle: 'ida',
  basis: 'x-id-on-file' as const,
  agent: 'import',
  at: '2026-01-01T00:00:00Z',
};
const record: CustomerRecord = {
  customer,
  identities: [identity],
  sites: [],
  products: [],
  cases: [],
  interactions: [],
};

function elsewhere(evidence: CustomerMatch['evidence']) {
  const { adapter, db } = makeServices();
  const getRecord = vi.fn(async () => record);
  const findCustomers = vi.fn(async (): Promise<CustomerMatch[]> => [{ customer, identity, evidence }]);
  const capabilities = { ...adapter.capabilities, onDevice: false };
  const crm = { ...adapter, capabilities, findCustomers, getRecord };
  return { reads: new CrmReads(db, { adapter: async () => crm }, Date.now), db, getRecord, findCustomers };
}

const author = { id: '900', handle: 'ida' };
const posted = vi.fn(async () => ({ references: [], name: null, text: '' }));

beforeEach(() => {
  posted.mockClear();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => vi.useRealTimers());

test('whoever is known by the X id comes together with their record', async () => {
  const { reads, db, getRecord, findCustomers } = elsewhere('x-id');
  expect(await reads.know(author, posted)).toMatchObject({ candidates: [], record: null, loading: true });
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(async () => expect(await db.crmCache.count()).toBe(2));
  expect(await reads.know(author, posted)).toMatchObject({ record, loading: false });
  await vi.advanceTimersByTimeAsync(1);
  expect([findCustomers.mock.calls.length, getRecord.mock.calls.length]).toEqual([1, 1]);
  expect(posted).not.toHaveBeenCalled();
});

test('whoever is only possible stays closed, and what they posted is looked at', async () => {
  const { reads, db, getRecord } = elsewhere('handle');
  await reads.know(author, posted);
  await vi.advanceTimersByTimeAsync(1);
  await vi.waitFor(async () => expect(await db.crmCache.count()).toBe(1));
  expect(await reads.know(author, posted)).toMatchObject({ candidates: [{ customer }], record: null });
  expect(getRecord).not.toHaveBeenCalled();
  expect(posted).toHaveBeenCalled();
});
