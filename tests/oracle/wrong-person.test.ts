import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrmAdapter } from '../../lib/crm/adapter.ts';
import open from '../../lib/crm/adapters/open.ts';
import { chance } from '../../lib/crm/demo/seed.ts';
import type { Customer, Identity } from '../../lib/crm/model.ts';
import { CrmReads } from '../../lib/crm/reads/crm-reads.ts';
import { holding } from '../../lib/identity/sure.ts';
import { writePolicy } from '../../lib/policy/stored-policy.ts';
import { insertRecords } from '../../server/seed.ts';
import { adapterDeps } from '../../server/testing/adapter-deps.ts';
import { startTestServer, type TestServer } from '../../server/testing/open-server.ts';
import { policy } from '../support/posts.ts';
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

/** Numbers that were given to a second customer by mistake, in every twentieth case: whose they are nobody knows. */
const contested = new Set<string>();
for (const [place, identity] of [...identities].entries()) {
  if (place % 20 !== 0 || identity.userId === null) continue;
  const other = customers[(place * 7 + 1) % count];
  if (!other || other.id === identity.customerId) continue;
  contested.add(identity.userId);
  identities.push({ ...identity, id: `${identity.id}-again`, customerId: other.id });
}

const ids = [...holders.keys()];
const doubled = [...contested];
const authors = Array.from({ length: 1500 }, (_, place) => {
  const handle = handles[dice.between(0, handles.length - 1)] ?? '';
  const pool = place % 8 === 0 ? doubled : ids;
  const known = pool[dice.between(0, pool.length - 1)] ?? '';
  const kind = place % 8 === 0 ? 4 : dice.between(1, 4);
  return {
    // Somebody known; somebody whose number differs by little, or is a part of a known one; X has not told the number.
    id: kind === 1 ? null : kind === 2 ? String(BigInt(known) + 1n) : kind === 3 ? known.slice(0, -1) : known,
    handle: dice.between(1, 3) === 1 ? handle.toUpperCase() : handle,
  };
});
const posted = { references: [], name: 'Anna Berg', text: '' };

function judge(userId: string | null, sure: readonly { customer: Customer }[]): string[] {
  const holder = userId === null || contested.has(userId) ? undefined : holders.get(userId);
  const found = sure.map(({ customer }) => customer.id);
  return found.filter((id) => id !== holder).concat(holder && found.length === 0 ? [`not ${holder}`] : []);
}

async function wrong(crm: CrmAdapter): Promise<string[]> {
  const found: string[] = [];
  for (const { id, handle } of authors) {
    const matches = await crm.findCustomers({ userId: id, handle }, AbortSignal.timeout(20_000));
    const { sure: one } = holding(matches, []);
    const sure = one ? [one] : [];
    found.push(...judge(id, sure).map((who) => `${id} @${handle}: ${who}`));
  }
  return found;
}

/** As the sidebar has it, who is sure and whose record is open. Of a contested number, both are there to choose from. */
async function wronglyShown(reads: CrmReads): Promise<string[]> {
  const shown: string[] = [];
  let choices = 0;
  for (const author of authors.slice(0, 240)) {
    await reads.renew(author);
    const { candidates, record } = await reads.know(author, posted);
    const sure = candidates.filter(({ evidence }) => evidence === 'x-id');
    shown.push(...judge(author.id, sure), ...judge(author.id, record ? [record] : []));
    if (author.id === null || !contested.has(author.id)) continue;
    choices += 1;
    const kinds = candidates.map(({ evidence }) => evidence).join(' ');
    if (kinds !== 'x-id-shared x-id-shared') shown.push(`${author.id}: ${kinds}`);
  }
  return choices >= 25 ? shown : [`only ${choices} to choose from`];
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
    expect(await wronglyShown(reads)).toEqual([]);
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
    const { db } = makeServices();
    await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { baseUrl: server.url } } });
    expect(await wronglyShown(new CrmReads(db, { adapter: async () => crm }, Date.now))).toEqual([]);
  });

  it('and one that takes the first of several would be caught', () => {
    const [number = ''] = doubled;
    const first = customers.find(({ id }) => id === holders.get(number));
    expect(judge(number, first ? [{ customer: first }] : [])).toHaveLength(1);
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
