import { ClewError } from '../../messaging/errors.ts';
import type { CrmAdapter, CustomerMatch, LookupKey } from '../adapter.ts';
import { agentsNamed, mostAgents } from '../agents.ts';
import type { Customer } from '../model.ts';
import { type OpenClient, path } from './client.ts';
import { openSchemas } from './schemas.ts';

type Reads = Pick<
  CrmAdapter,
  'probe' | 'findCustomers' | 'lookup' | 'searchCustomers' | 'getRecord' | 'getTimeline' | 'findAgents'
>;
interface Hit {
  customer: Customer;
  reference: string | null;
}

export function openReads(ask: OpenClient): Reads {
  return {
    async probe(signal) {
      const { value } = await ask({ path: '/agents/me', schema: openSchemas.Agent, signal });
      const { id, name, role, scopes } = answered(value);
      return {
        agent: { id, name, role },
        warnings: scopes.includes('write') ? [] : [{ key: 'crm_open_read_only' }],
      };
    },

    async findCustomers({ userId, handle }, signal) {
      const query = new URLSearchParams({
        ...(/^\w{1,20}$/.test(handle) && { handle }),
        ...(userId !== null && { userId }),
      });
      // What is no handle is nobody's.
      if (query.size === 0) return [];
      const { value } = await ask({
        path: `/customers/matches?${query}`,
        schema: openSchemas.Matches,
        signal,
      });
      return judged(answered(value).matches, userId, handle.toLowerCase());
    },

    async lookup(by, text, signal) {
      const wanted = text.trim();
      if (wanted === '' || wanted.length > 200) return [];
      const { value } = await ask({
        path: '/customers/lookup',
        method: 'POST',
        body: { by, value: wanted },
        schema: openSchemas.Hits,
        signal,
      });
      return answered(value)
        .hits.filter((hit) => holds(hit, by, wanted))
        .map(({ customer }) => customer);
    },

    async searchCustomers(text, signal) {
      const wanted = text.trim().slice(0, 200);
      if (wanted === '') return [];
      const { value } = await ask({
        path: '/customers/search',
        method: 'POST',
        body: { text: wanted },
        schema: openSchemas.Hits,
        signal,
      });
      return answered(value)
        .hits.filter((hit) => contains(hit, wanted))
        .map(({ customer }) => customer);
    },

    async findAgents(text, signal) {
      const name = text.trim().slice(0, 80);
      const query = new URLSearchParams({ limit: String(mostAgents), ...(name !== '' && { name }) });
      const { value } = await ask({ path: `/agents?${query}`, schema: openSchemas.Agents, signal });
      return agentsNamed(answered(value).items, name);
    },

    async getRecord(customerId, signal) {
      const { value } = await ask({
        path: path`/customers/${customerId}`,
        schema: openSchemas.CustomerRecord,
        expected: [404],
        signal,
      });
      if (value === null) return null;
      const { identities, sites, products, cases, interactions } = value;
      const rows = [...identities, ...sites, ...products, ...cases, ...interactions];
      requireOwn([{ customerId: value.customer.id }, ...rows], customerId);
      return value;
    },

    async getTimeline(customerId, cursor, signal) {
      const query = cursor === null ? '' : `?${new URLSearchParams({ cursor })}`;
      const { value } = await ask({
        path: path`/customers/${customerId}/timeline` + query,
        schema: openSchemas.TimelinePage,
        signal,
      });
      const { items, next } = answered(value);
      requireOwn(items, customerId);
      // A page that leads to itself would be read for ever; to end there would hide what is older.
      if (next !== null && next === cursor)
        throw new ClewError('Unavailable', { key: 'crm_error_not_understood' });
      return { items, next };
    },
  };
}

/** Throws Unavailable where the CRM said that there is nothing, and something is always there. */
export function answered<T>(value: T | null): T {
  if (value === null) throw new ClewError('Unavailable', { key: 'crm_error_not_understood' });
  return value;
}

/** Throws Unavailable where a row is not the customer's who was asked for. */
export function requireOwn(rows: readonly { customerId: string }[], customerId: string): void {
  if (rows.some((row) => row.customerId !== customerId))
    throw new ClewError('Unavailable', { key: 'crm_error_not_understood' });
}

/** The evidence as the identity itself shows it, whatever the CRM calls it; the strongest first. */
function judged(matches: CustomerMatch[], userId: string | null, handle: string): CustomerMatch[] {
  const evidenceOf = ({ identity }: CustomerMatch): CustomerMatch['evidence'] | null => {
    if (userId !== null && identity.userId === userId) return 'x-id';
    if (identity.handle.toLowerCase() !== handle) return null;
    return userId !== null && identity.userId !== null ? 'handle-moved' : 'handle';
  };
  const own = matches.flatMap((match) => {
    const evidence = match.identity.customerId === match.customer.id ? evidenceOf(match) : null;
    return evidence ? [{ ...match, evidence }] : [];
  });
  const known = own.filter(({ evidence }) => evidence === 'x-id');
  const order: CustomerMatch['evidence'][] = ['x-id', 'handle', 'handle-moved'];
  const best = known.length > 0 ? known : own;
  best.sort((a, b) => order.indexOf(a.evidence) - order.indexOf(b.evidence));
  const seen = new Set<string>();
  return best.filter(({ customer }) => !seen.has(customer.id) && seen.add(customer.id));
}

const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '');
const isSame = (a: string | null | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

function holds({ customer, reference }: Hit, by: LookupKey, wanted: string): boolean {
  switch (by) {
    case 'email':
      return isSame(customer.email, wanted);
    case 'phone':
      return digits(wanted) !== '' && digits(customer.phone) === digits(wanted);
    case 'name':
      return customer.name === wanted;
    case 'externalId':
      return customer.externalId === wanted;
    case 'reference':
      return isSame(reference, wanted);
  }
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
const alphanumeric = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '');

function contains({ customer, reference }: Hit, wanted: string): boolean {
  const person = folded(`${customer.name} ${customer.email ?? ''}`);
  if (
    folded(wanted)
      .split(/\s+/)
      .every((word) => person.includes(word))
  )
    return true;
  if (reference !== null && alphanumeric(reference).includes(alphanumeric(wanted))) return true;
  return digits(wanted).length >= 4 && digits(customer.phone).includes(digits(wanted));
}
