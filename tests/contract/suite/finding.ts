import { describe, expect, test } from 'vitest';
import type { LookupKey } from '../../../lib/crm/adapter.ts';
import { type Stage, soon } from './stage.ts';

/** By everything that a customer can be found by; what comes back holds what was asked for. */
export function finding(stage: Stage): void {
  const find = (userId: string | null, handle: string) =>
    stage.crm().findCustomers({ userId, handle }, soon());
  const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
  const own = (...fixtureIds: string[]) => fixtureIds.map((id) => stage.customer(id)).sort();

  describe('finding', () => {
    test('probe says who we are', async ({ task }) => {
      const crm = stage.crm();
      Object.assign(task.meta, { capabilities: crm.capabilities });
      // A world may be one of several for the same adapter: "open-postgres".
      expect([stage.id, stage.id.split('-')[0]]).toContain(crm.id);
      const { agent, warnings } = await crm.probe(soon());
      expect(agent.id).not.toBe('');
      expect(agent.name).not.toBe('');
      expect(warnings).toEqual([]);
    });

    test('by X id, whatever the handle is now', async () => {
      for (const handle of ['marit_s', 'another_name', 'oldhandle']) {
        const [match, ...others] = await find('1001', handle);
        expect(others).toEqual([]);
        expect(match).toMatchObject({
          evidence: 'x-id',
          customer: { id: stage.customer('c-main'), name: 'Marit Solvang' },
          identity: { network: 'x', userId: '1001', customerId: stage.customer('c-main') },
        });
      }
    });

    test('by either X account of one customer, once each', async () => {
      for (const [userId, handle] of [
        ['4001', 'ida_private'],
        ['4002', 'ida_at_work'],
      ] as const) {
        const matches = await find(userId, handle);
        expect(matches.map(({ customer, evidence }) => [customer.id, evidence])).toEqual([
          [stage.customer('c-two'), 'x-id'],
        ]);
        expect(matches[0]?.identity.userId).toBe(userId);
      }
    });

    test('by handle, in any case, where no id is on file', async ({ skip }) => {
      if (!stage.capabilities.lookupBy.includes('xHandle')) skip();
      for (const [userId, handle] of [
        ['8001', 'quiet_otter'],
        [null, 'Quiet_Otter'],
      ] as const)
        expect((await find(userId, handle)).map(({ customer, evidence }) => [customer.id, evidence])).toEqual(
          [[stage.customer('c-handle'), 'handle']],
        );
    });

    test('a handle that has another id on file is said to have moved', async ({ skip }) => {
      if (!stage.capabilities.lookupBy.includes('xHandle')) skip();
      const matches = await find('9999', 'oldhandle');
      expect(matches.map(({ customer, evidence }) => [customer.id, evidence])).toEqual([
        [stage.customer('c-recycled'), 'handle-moved'],
      ]);
      expect(matches[0]?.identity.userId).toBe('3001');
      expect((await find(null, 'OldHandle'))[0]?.evidence).toBe('handle');
    });

    const values: [LookupKey, string[], string[]][] = [
      ['email', ['marit.solvang@example.com', 'MARIT.Solvang@Example.com'], ['c-main']],
      ['email', ["bo.o'brien@example.com"], ['c-quotes']],
      ['phone', ['(801) 555-0199', '801 555 0199', '801.555.0199', '8015550199'], ['c-phone']],
      ['phone', ['+1 (801) 555-0143', '+18015550143', '1-801-555-0143'], ['c-main']],
      ['name', ['Jonas Berg'], ['c-twin-a', 'c-twin-b']],
      ['name', ['Zoë Ångström-Núñez'], ['c-accents']],
      ['name', ['李小明'], ['c-cjk']],
      ['name', ['محمد الأحمد'], ['c-rtl']],
      ['name', [`Bo O'Brien "100%" <b>`], ['c-quotes']],
      ['externalId', ['SHOP-20417'], ['c-shop']],
      ['externalId', ['SHOP-2041'], ['c-shop-near']],
    ];
    test.each(values)('by %s: %j', async (by, asked, expected) => {
      const known = stage.capabilities.lookupBy.includes(by);
      for (const value of asked)
        expect(ids(await stage.crm().lookup(by, value, soon())), value).toEqual(
          known ? own(...expected) : [],
        );
    });

    test('by case and order number', async () => {
      const known = stage.capabilities.lookupBy.includes('reference');
      const { cases } = await stage.record(stage.customer('c-main'));
      const numbers = cases.flatMap(({ number, orderNumber }) => [number, orderNumber ?? []].flat());
      expect(numbers.length).toBeGreaterThanOrEqual(2);
      for (const number of numbers.flatMap((one) => [one, one.toLowerCase()]))
        expect(ids(await stage.crm().lookup('reference', number, soon())), number).toEqual(
          known ? own('c-main') : [],
        );
    });

    test.each([
      ['solvang', 'c-main'],
      ['Marit Solv', 'c-main'],
      ['marit.solvang@', 'c-main'],
      ['555-0143', 'c-main'],
      ['小明', 'c-cjk'],
      ['محمد', 'c-rtl'],
    ])('what a specialist types: %s', async (text, expected) => {
      const found = await stage.crm().searchCustomers(text, soon());
      expect(ids(found)).toContain(stage.customer(expected));
      expect(found.length).toBeLessThanOrEqual(20);
    });

    test('the record is whole', async () => {
      const record = await stage.record(stage.customer('c-main'));
      expect(record.customer).toMatchObject({ name: 'Marit Solvang', email: 'marit.solvang@example.com' });
      expect(record.customer.phone?.replace(/\D/g, '')).toBe('18015550143');
      expect(record.identities.map(({ userId }) => userId)).toEqual(['1001']);
      expect(record.cases.map(({ id }) => id).sort()).toEqual(
        ['k-open', 'k-ben'].map((id) => stage.world.idOf('case', id)).sort(),
      );
      const owners = new Map(record.cases.map(({ id, owner }) => [id, owner]));
      expect(owners.get(stage.world.idOf('case', 'k-open'))).toBe('');
      expect(owners.get(stage.world.idOf('case', 'k-ben'))).toBe(stage.world.agentName('ben'));
      for (const part of [...record.identities, ...record.cases, ...record.interactions])
        expect(part.customerId).toBe(record.customer.id);
    });
  });
}
