import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import open from '../../lib/crm/adapters/open.ts';
import { chance } from '../../lib/crm/demo/seed.ts';
import type { Customer, Identity } from '../../lib/crm/model.ts';
import { CrmReads } from '../../lib/crm/reads/crm-reads.ts';
import { insertRecords } from '../../server/seed.ts';
import { adapterDeps } from '../../server/testing/adapter-deps.ts';
import { startTestServer, type TestServer } from '../../server/testing/open-server.ts';
import { makeServices } from '../support/services.ts';

/**
 * Five thousand people who can hardly be told apart: few names, few handles that have gone from one to another, accounts
 * that were renamed since, some without a number. Whoever is shown as sure must hold the very number that X gives the
 * author; this is held against a plain table of who holds what, which shares no code with any adapter.
 */
const count = 5000;
const dice = chance(20_261_122);
const names = [
  'Anna Berg',
  'Ana Berg',
  'Anna Bergh',
  'ANNA BERG',
  'Аnna Berg',
  'Anna  Berg',
  'Berg Anna',
] as const;
const handles = Array.from({ length: 300 }, (_, number) => `anna_berg${number}`);
const at = '2026-01-01T00:00:00.000Z';

const customers: Customer[] = [];
const identities: Identity[] = [];
/** Who holds which number. */
const holders = new Map<string, string>();
for (let number = 0; number < count; number++) {
  const id = `p-${number}`;
  const [name, email] = [dice.pick(names), `anna.berg${dice.between(1, 50)}@example.com`];
  customers.push({ id, name, since: null, email, phone: '801-555-0100', language: null, externalId: null });
  for (let account = dice.between(0, 2); account > 0; account--) {
    // Near each other, so that a comparison of parts or of rounded numbers finds somebody else.
    const userId = String(1_500_000_000_000_000_000n + BigInt(number * 3 + account));
    const known = dice.between(1, 10) > 2;
    if (known) holders.set(userId, id);
    identities.push({
      id: `i-${number}-${account}`,
      customerId: id,
      network: 'x',
      userId: known ? userId : null,
      handle: handles[dice.between(0, handles.length - 1)] ?? 'nobody',
      basis: 'import',
      agent: 'import',
      at,
    });
  }
}

const ids = [...holders.keys()];
const authors = Array.from({ length: 1500 }, () => {
  const handle = handles[dice.between(0, handles.length - 1)] ?? '';
  const known = ids[dice.between(0, ids.length - 1)] ?? '';
  const kind = dice.between(1, 4);
  return {
    // Somebody known; somebody whose number differs by little, or is a part of a known one; X has not told the number.
    id: kind === 1 ? null : kind === 2 ? String(BigInt(known) + 1n) : kind === 3 ? known.slice(0, -1) : known,
    handle: dice.between(1, 3) === 1 ? handle.toUpperCase() : handle,
  };
});
const posted = { references: [], name: 'Anna Berg', text: '' };

function judge(userId: string | null, sure: readonly { customer: Customer }[]): string[] {
  const holder = userId === null ? undefined : holders.get(userId);
  const found = sure.map(({ customer }) => customer.id);
  return found.filter((id) => id !== holder).concat(holder && found.length === 0 ? [`not ${holder}`] : []);
}

async function wrong(crm: CrmAdapter): Promise<string[]> {
  const found: string[] = [];
  for (const { id, handle } of authors) {
    const matches = await crm.findCustomers({ userId: id, handle }, AbortSignal.timeout(20_000));
    const sure = matches.filter(({ evidence }) => evidence === 'x-id');
    found.push(...judge(id, sure).map((who) => `${id} @${handle}: ${who}`));
  }
  return found;
}

describe('nobody is shown as sure for the wrong number', () => {
  it('of the CRM in the browser, up to what the sidebar shows', async () => {
    const { adapter, db, embedded } = makeServices();
    await embedded.customers.bulkAdd(customers as never);
    await embedded.identities.bulkAdd(
      identities.map((identity) => ({ ...identity, handleKey: identity.handle.toLowerCase() })) as never,
    );
    const reads = new CrmReads(db, { adapter: async () => adapter }, Date.now);
    expect(await wrong(adapter)).toEqual([]);
    const shown: string[] = [];
    for (const author of authors.slice(0, 400)) {
      const { candidates, record } = await reads.know(author, posted);
      shown.push(
        ...judge(
          author.id,
          candidates.filter(({ evidence }) => evidence === 'x-id'),
        ),
      );
      shown.push(...judge(author.id, record ? [record] : []));
    }
    expect(shown).toEqual([]);
  });

  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ checkAnswers: false });
    const none = { sites: [], products: [], cases: [], interactions: [] };
    await insertRecords(server.database, { customers, identities, ...none });
  });
  afterAll(() => server.stop());

  it('of the open interface’s server', async () => {
    const token = await server.tokenOf({ id: 'jo' });
    const crm = open.create({ baseUrl: server.url } as never, adapterDeps({ token }));
    expect(await wrong(crm)).toEqual([]);
  });

  it('and one that goes by the handle alone would be caught', async () => {
    const { adapter } = makeServices();
    const byHandle: CrmAdapter = {
      ...adapter,
      async findCustomers({ handle }) {
        const identity = identities.find((each) => each.handle === handle.toLowerCase());
        const customer = customers.find(({ id }) => id === identity?.customerId);
        return identity && customer ? [{ customer, identity, evidence: 'x-id' }] : [];
      },
    };
    expect((await wrong(byHandle)).length).toBeGreaterThan(500);
  });
});
