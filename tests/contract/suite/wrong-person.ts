import { describe, expect, test } from 'vitest';
import type { CustomerRecord } from '../../../lib/crm/model.ts';
import { type Stage, soon } from './stage.ts';

/** What a careless query language reads as "all" or as another question. */
const tricks = [
  '%',
  '%%',
  '_____',
  '*',
  '**',
  '?',
  "' OR ''='",
  '" OR 1=1 --',
  "x' OR Name LIKE '%",
  'email:*',
  '\\',
  'null',
  'undefined',
  '\u202e',
];

/** Nobody but the one who holds it, and for what nobody holds, nobody: never everybody. */
export function wrongPerson(stage: Stage): void {
  describe('wrong person', () => {
    test.each([
      ['an unknown X id', '8888', 'nobody_has_this'],
      ['part of an id', '100', 'nobody_has_this'],
      ['an id that goes on', '10011', 'nobody_has_this'],
      ['an id with zeros before', '001001', 'nobody_has_this'],
      ['part of a handle', null, 'quiet_otte'],
      ['a handle that goes on', null, 'quiet_otters'],
      ['a handle that _ would match', null, 'jonasberg1'],
      ['a name for a handle', null, 'Marit'],
    ])('%s finds nobody', async (_what, userId, handle) => {
      expect(await stage.crm().findCustomers({ userId, handle }, soon())).toEqual([]);
    });

    test('a handle with _ is not another with a letter in its place', async () => {
      for (const handle of ['quiet_otter', 'quietXotter']) {
        const matches = await stage.crm().findCustomers({ userId: null, handle }, soon());
        for (const { identity } of matches) expect(identity.handle.toLowerCase()).toBe(handle.toLowerCase());
      }
    });

    test('a post from the new holder of a handle is never surely the old one’s', async () => {
      const matches = await stage.crm().findCustomers({ userId: '9999', handle: 'oldhandle' }, soon());
      expect(matches.filter(({ evidence }) => evidence !== 'handle-moved')).toEqual([]);
    });

    test.each([
      ['email', 'marit.solvang@example.co'],
      ['email', 'arit.solvang@example.com'],
      ['email', 'jonas.berg@example'],
      ['phone', '5550199'],
      ['phone', '(801) 555-01'],
      ['phone', '+44 801 555 0199'],
      ['name', 'Jonas'],
      ['name', 'Jonas Ber'],
      ['name', 'Berg'],
      ['externalId', 'SHOP-204'],
      ['externalId', 'SHOP'],
      ['reference', 'HE-70000'],
      ['reference', 'CS-999999999'],
      ['reference', '999999999'],
    ] as const)('%s %s, which nobody holds', async (by, value) => {
      expect(await stage.crm().lookup(by, value, soon())).toEqual([]);
    });

    test.each(tricks)('nobody is called %j', async (text) => {
      const crm = stage.crm();
      for (const by of ['email', 'phone', 'name', 'externalId', 'reference'] as const)
        expect(await crm.lookup(by, text, soon()), by).toEqual([]);
      expect(await crm.findCustomers({ userId: null, handle: text }, soon())).toEqual([]);
      const found = await crm.searchCustomers(text, soon());
      expect(found.filter(({ name }) => !name.includes(text))).toEqual([]);
    });

    test.each(['', ' ', '-', '()'])('an empty question, %j', async (text) => {
      const crm = stage.crm();
      for (const by of ['email', 'phone', 'name', 'externalId', 'reference'] as const)
        expect(await crm.lookup(by, text, soon()), by).toEqual([]);
      expect(await crm.findCustomers({ userId: null, handle: text }, soon())).toEqual([]);
      expect(await crm.searchCustomers(text, soon())).toEqual([]);
    });

    test('a search gives only who holds what was typed', async () => {
      for (const text of ['Solvang', 'Jonas Berg', 'jonas.berg2@example.com']) {
        const found = await stage.crm().searchCustomers(text, soon());
        expect(found.length).toBeGreaterThan(0);
        for (const { name, email } of found) {
          const held = `${name} ${email ?? ''}`.toLowerCase();
          for (const word of text.toLowerCase().split(' ')) expect(held).toContain(word);
        }
      }
      expect(await stage.crm().searchCustomers('xyzzyxyzzy', soon())).toEqual([]);
    });

    test.each(['nobody', '0', '999999999', '../c-main', "c-main' --"])(
      'no record of %s, and no timeline',
      async (id) => {
        expect(await stage.crm().getRecord(id, soon())).toBeNull();
        const page = await stage
          .crm()
          .getTimeline(id, null, soon())
          .catch((error) => error);
        if (page instanceof Error) expect(page).toMatchObject({ code: 'Invalid' });
        else expect(page).toEqual({ items: [], next: null });
      },
    );

    test('among forty more with nearly the same name, handle and id', async () => {
      const crowd = Array.from({ length: 40 }, (_, index) => lookalike(index));
      await stage.world.seed(crowd);
      for (const { customer, identities } of crowd) {
        const [identity] = identities;
        const matches = await stage
          .crm()
          .findCustomers({ userId: identity?.userId ?? null, handle: 'crowd' }, soon());
        expect(matches.map((match) => [match.customer.email, match.evidence])).toEqual([
          [customer.email, 'x-id'],
        ]);
      }
      // Handles of the crowd in the hands of new accounts.
      for (const { customer, identities } of crowd) {
        const handle = identities[0]?.handle ?? '';
        const matches = await stage.crm().findCustomers({ userId: '880000', handle }, soon());
        for (const match of matches)
          expect([match.customer.email, match.evidence]).toEqual([customer.email, 'handle-moved']);
      }
    });
  });
}

function lookalike(index: number): CustomerRecord {
  const id = `c-crowd-${index}`;
  return {
    customer: {
      id,
      name: index % 2 ? 'Alex Moore' : 'Alex Moor',
      since: null,
      email: `alex.moore${index}@example.com`,
      phone: null,
      language: null,
      externalId: null,
    },
    identities: [
      {
        id: `${id}:x`,
        customerId: id,
        network: 'x',
        // "90", "900", "9000", …: each begins as the next does.
        userId: index < 10 ? `9${'0'.repeat(index + 1)}` : `91${'0'.repeat(index % 10)}${index}`,
        handle: `alex_moore${index}`,
        basis: 'import',
        agent: 'import',
        at: '2026-01-05T08:00:00.000Z',
      },
    ],
    sites: [],
    products: [],
    cases: [],
    interactions: [],
  };
}
