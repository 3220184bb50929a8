import type { DemoRecords } from '../../../lib/crm/demo/records.ts';

/** One made-up customer with the X account that the stand-in site shows. */
export interface MadeCustomer {
  name: string;
  displayName: string;
  xUserId: string;
  handle: string;
}

const contacts = 24;
const channels = ['app', 'web', 'phone', 'email', 'visit'] as const;

/** The id of the nth customer's interaction, which the row in the sidebar carries. */
export const entryId = (n: number, place: number): string => `T${n}-${place}`;

export const madeCustomers = (count: number): MadeCustomer[] =>
  Array.from({ length: count }, (_, n) => ({
    name: `Imke Lindqvist ${n}`,
    displayName: `Imke ${n}`,
    xUserId: String(1_650_000_000_000_000_000n + BigInt(n)),
    handle: `imke_lq_${n}`,
  }));

/** What the CRM holds on them: each with a site, a product, a case and 24 contacts over all channels. */
export function recordsOf(customers: readonly MadeCustomer[], now: number) {
  const ago = (days: number) => new Date(now - days * 86_400_000).toISOString();
  const of = (n: number) => `T${n}`;
  const records: Pick<
    DemoRecords,
    'customers' | 'identities' | 'sites' | 'products' | 'cases' | 'interactions'
  > = { customers: [], identities: [], sites: [], products: [], cases: [], interactions: [] };
  for (const [n, { name, xUserId, handle }] of customers.entries()) {
    const customerId = of(n);
    records.customers.push({
      id: customerId,
      name,
      since: '2024-03-02',
      email: `imke.${n}@example.com`,
      phone: `(801) 555-${String(1000 + n)}`,
      language: 'en',
    });
    records.identities.push({
      id: `T${n}-x`,
      customerId,
      network: 'x',
      userId: xUserId,
      handle,
      basis: 'x-id-on-file',
      agent: 'import',
      at: ago(400),
    });
    records.sites.push({
      id: `T${n}-s`,
      customerId,
      street: `${n} Sego Hollow Lane`,
      city: 'Cedar Fork',
      postcode: '84000',
      region: 'Utah',
      serviceCentre: 'Mountain West',
    });
    records.products.push({
      id: `T${n}-p`,
      customerId,
      siteId: `T${n}-s`,
      kind: 'powerwall',
      model: 'Powerwall 3',
      quantity: 2,
      serial: `TS${n}`,
      installedOn: '2024-03-02',
      warrantyEnds: '2034-03-02',
      purchasedThrough: null,
    });
    records.cases.push({
      id: `T${n}-c`,
      customerId,
      number: `CS-${700_000 + n}`,
      title: 'Powerwall offline after update',
      status: 'open',
      owner: '',
      openedAt: ago(20),
      updatedAt: ago(20),
      orderNumber: `HE-${n}`,
      amount: null,
      dueOn: null,
    });
    for (let place = 0; place < contacts; place++) {
      const inward = place % 3 > 0;
      records.interactions.push({
        id: entryId(n, place),
        customerId,
        caseId: `T${n}-c`,
        channel: channels[place % channels.length] ?? 'app',
        direction: inward ? 'in' : 'out',
        at: ago(1 + place * 3),
        summary: `Customer ${n} asked again, for the ${place}th time, when the visit is`,
        body: `${name} wrote at some length about the gateway, which was restarted twice, and about the app.`,
        answered: inward ? place > 3 : null,
        agent: inward ? null : 'Ilka Brandtner',
        postId: null,
        permalink: null,
      });
    }
  }
  return records;
}
