import type { Case, Customer, CustomerRecord, Identity, Interaction } from '../../lib/crm/model.ts';

/**
 * The customers that every world holds. Owners are '' or 'ben': what the world's agentName('ben') says. Numbers of
 * cases may be others there, where the CRM numbers them by itself. An interaction is known again by the mark in its
 * summary, so its time, channel and id may be others too, as long as their order stays.
 */
export const fixture: readonly CustomerRecord[] = [
  main(),
  person('c-twin-a', 'Jonas Berg', {
    email: 'jonas.berg@example.com',
    identities: [['5001', 'jonasberg']],
  }),
  person('c-twin-b', 'Jonas Berg', {
    email: 'jonas.berg2@example.com',
    identities: [['5002', 'jonasberg_']],
  }),
  person('c-twin-c', 'Jonas Bergh', {
    email: 'jonas.berg@example.com.au',
    identities: [['50021', 'jonasbergh']],
  }),
  person('c-handle', 'Petra Quill', { identities: [[null, 'quiet_otter']] }),
  person('c-near-handle', 'Petra Quille', { identities: [[null, 'quietXotter']] }),
  person('c-recycled', 'Old Holder', { identities: [['3001', 'oldhandle']] }),
  person('c-two', 'Ida Vold', {
    identities: [
      ['4001', 'ida_private'],
      ['4002', 'ida_at_work'],
    ],
  }),
  person('c-accents', 'Zoë Ångström-Núñez', { email: 'zoe@example.com', identities: [['6001', 'zoe_a']] }),
  person('c-cjk', '李小明', { email: 'li@example.com' }),
  person('c-rtl', 'محمد الأحمد', { email: 'mohammed@example.com' }),
  person('c-quotes', `Bo O'Brien "100%" <b>`, { email: "bo.o'brien@example.com" }),
  person('c-phone', 'Tel Notation', { phone: '(801) 555-0199' }),
  person('c-phone-near', 'Tel Nearby', { phone: '(801) 555-0198' }),
  person('c-phone-long', 'Tel Longer', { phone: '+1 801 555 01990' }),
  person('c-shop', 'Shop Customer', { externalId: 'SHOP-20417' }),
  person('c-shop-near', 'Shop Neighbour', { externalId: 'SHOP-2041' }),
  person('c-bare', 'Nothing Known', {}),
  ...[1, 2, 3, 4].map(spare),
];

/** How many interactions the customer "c-main" has: more than any CRM gives in one page. */
export const manyInteractions = 130;
/** Found in the summary of the interaction of this number, from 1, the oldest, to manyInteractions. */
export const mark = (number: number): string => `Contact ${String(number).padStart(3, '0')}.`;

interface Known {
  email?: string;
  phone?: string;
  externalId?: string;
  identities?: [userId: string | null, handle: string][];
}

function person(id: string, name: string, known: Known): CustomerRecord {
  const { email = null, phone = null, externalId = null } = known;
  const customer: Customer = { id, name, since: '2024-03-01', email, phone, language: 'en', externalId };
  const identities = (known.identities ?? []).map(
    ([userId, handle]): Identity => ({
      id: `${id}:${userId ?? handle}`,
      customerId: id,
      network: 'x',
      userId,
      handle,
      basis: 'import',
      agent: 'import',
      at: '2026-01-05T08:00:00.000Z',
    }),
  );
  return { customer, identities, sites: [], products: [], cases: [], interactions: [] };
}

function caseOf(customerId: string, id: string, number: string, more: Partial<Case> = {}): Case {
  return {
    id,
    customerId,
    number,
    title: `Case ${number}`,
    status: 'open',
    owner: '',
    openedAt: '2026-09-01T08:00:00.000Z',
    updatedAt: '2026-10-31T08:00:00.000Z',
    orderNumber: null,
    amount: null,
    dueOn: null,
    ...more,
  };
}

/** An open case that nobody has and one of Ben's, and a long history on both. */
function main(): CustomerRecord {
  const known = { email: 'marit.solvang@example.com', phone: '+1 (801) 555-0143', externalId: 'SHOP-90001' };
  const record = person('c-main', 'Marit Solvang', { ...known, identities: [['1001', 'marit_s']] });
  const cases = [
    caseOf('c-main', 'k-open', 'CS-300001', { orderNumber: 'HE-700001', title: 'Offline since the update' }),
    caseOf('c-main', 'k-ben', 'CS-300002', { owner: 'ben', status: 'waiting', orderNumber: 'HE-700002' }),
  ];
  const site = {
    id: 's-main',
    customerId: 'c-main',
    street: '1 Example Way',
    city: 'Ogden',
    postcode: '84401',
    region: 'Utah',
    serviceCentre: 'Mountain West',
  };
  const product = {
    id: 'p-main',
    customerId: 'c-main',
    siteId: 's-main',
    kind: 'powerwall' as const,
    model: 'Powerwall 3',
    quantity: 2,
    serial: 'SN-553-12',
    installedOn: '2025-05-20',
    warrantyEnds: '2035-05-20',
    purchasedThrough: null,
  };
  const interactions = Array.from({ length: 130 }, (_, index) => contact(index + 1)).reverse();
  return { ...record, sites: [site], products: [product], cases, interactions };
}

/** One an hour, over both cases in turns. */
function contact(number: number): Interaction {
  const inbound = number % 3 > 0;
  return {
    id: `i-${String(number).padStart(3, '0')}`,
    customerId: 'c-main',
    caseId: number % 2 ? 'k-open' : 'k-ben',
    channel: (['app', 'web', 'phone', 'email', 'visit'] as const)[number % 5] ?? 'app',
    direction: inbound ? 'in' : 'out',
    at: new Date(Date.parse('2026-10-20T00:00:00.000Z') + number * 3_600_000).toISOString(),
    summary: `Contact ${String(number).padStart(3, '0')}. About the installation`,
    body: 'What was said.',
    answered: inbound ? number % 2 === 0 : null,
    agent: null,
    postId: null,
    permalink: null,
  };
}

/** Ten open cases that nobody has, for tests that change them. */
function spare(number: number): CustomerRecord {
  const id = `c-spare-${number}`;
  const record = person(id, `Spare Customer ${number}`, { identities: [[`70${number}`, `spare_${number}`]] });
  const cases = Array.from({ length: 10 }, (_, index) =>
    caseOf(id, `k-spare-${number}-${index}`, `CS-31${number}00${index}`),
  );
  return { ...record, cases };
}
