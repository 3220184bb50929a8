import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { adapterDeps } from '../../../server/testing/adapter-deps.ts';
import type { CrmAdapter } from '../adapter.ts';
import definition from '../adapters/open.ts';

const at = '2026-11-21T19:31:00.000Z';
const { signal } = new AbortController();
const settingsOf = (input: unknown) => v.parse(definition.settings, input);

describe('answers that are not this customer’s', () => {
  const identity = (userId: string, customerId = 'a') => ({
    id: 'i',
    customerId,
    network: 'x',
    userId,
    handle: 'name',
    basis: 'import',
    agent: '',
    at,
  });
  const customer = { id: 'a', name: 'A', since: null, email: 'a@example.com', phone: '1 2', language: null };
  const crmOver = (body: unknown): CrmAdapter =>
    definition.create(
      settingsOf({ baseUrl: 'https://crm.example' }),
      adapterDeps({ token: 'clew_0123456789abcdef', fetch: async () => Response.json(body) }),
    );

  it('are called by what they are, whatever the CRM calls them', async () => {
    const find = async (match: unknown, query = { userId: '7', handle: 'NAME' }) =>
      (await crmOver({ matches: [match] }).findCustomers(query, signal)).map(({ evidence }) => evidence);
    expect(await find({ customer, identity: identity('8'), evidence: 'x-id' })).toEqual(['handle-moved']);
    expect(await find({ customer, identity: identity('7', 'b'), evidence: 'x-id' })).toEqual([]);
    expect(
      await find({ customer, identity: identity('8'), evidence: 'x-id' }, { userId: '7', handle: 'other' }),
    ).toEqual([]);
    expect(await find({ customer, identity: identity('7'), evidence: 'handle' })).toEqual(['x-id']);
  });
  it('are left out of look-ups and searches', async () => {
    const crm = crmOver({ hits: [{ customer, reference: 'CS-1' }] });
    expect(await crm.lookup('email', 'a@example.org', signal)).toEqual([]);
    expect(await crm.lookup('phone', '13', signal)).toEqual([]);
    expect(await crm.lookup('reference', 'CS-2', signal)).toEqual([]);
    expect(await crm.searchCustomers('somebody else', signal)).toEqual([]);
    expect(await crm.lookup('reference', 'cs-1', signal)).toEqual([customer]);
  });
  it('fail where a record was asked for', async () => {
    const record = {
      customer,
      identities: [],
      sites: [],
      products: [],
      cases: [],
      interactions: [],
      moreInteractions: null,
    };
    await expect(crmOver(record).getRecord('b', signal)).rejects.toMatchObject({ code: 'Unavailable' });
    await expect(
      crmOver({ ...record, identities: [identity('1', 'b')] }).getRecord('a', signal),
    ).rejects.toMatchObject({ code: 'Unavailable' });
  });
});
