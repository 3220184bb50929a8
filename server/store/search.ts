import type { components } from '../api.ts';
import type { Database } from '../database/database.ts';
import { fold } from '../fold.ts';
import type { Asked, Handlers } from '../operations.ts';
import { customerShape, identityShape } from './shapes.ts';

type Customer = components['schemas']['Customer'];
type Identity = components['schemas']['Identity'];
type Match = components['schemas']['Match'];
type Hit = components['schemas']['Hit'];
type LookupKey = components['schemas']['Lookup']['by'];

const most = 20;
/** `$2` is the caller's team. */
const visible = '(u.team is null or $2::text is null or u.team = $2)';

const matchesSql = (
  where: string,
): string => `select ${customerShape} as customer, ${identityShape} as identity
  from identities d join customers u on u.id = d.customer_id where ${where} and ${visible} order by d.id limit 100`;
const byUserId = matchesSql('d.user_id = $1');
const byHandle = matchesSql('lower(d.handle) = lower($1)');

async function findCustomers(database: Database, { caller, query }: Asked<'findCustomers'>) {
  type Row = { customer: Customer; identity: Identity };
  const { userId = null, handle = null } = query;
  const known = userId === null ? [] : await database.query<Row>(byUserId, [userId, caller.team]);
  const evidence = ({ identity }: Row): Match['evidence'] => {
    if (known.length > 0) return 'x-id';
    // Where the post gives no id, nothing says that the handle has moved; it is still only a handle.
    return userId !== null && identity.userId !== null && identity.userId !== userId
      ? 'handle-moved'
      : 'handle';
  };
  const isNamed = known.length === 0 && handle !== null;
  const rows = isNamed ? await database.query<Row>(byHandle, [handle, caller.team]) : known;
  const matches = rows.map((row) => ({ ...row, evidence: evidence(row) }));
  matches.sort((a, b) => Number(a.evidence === 'handle-moved') - Number(b.evidence === 'handle-moved'));
  const seen = new Set<string>();
  const each = matches.filter(({ customer }) => !seen.has(customer.id) && seen.add(customer.id));
  return { status: 200 as const, body: { value: { matches: each.slice(0, most) } } };
}

const byCustomer = (where: string): string =>
  `select ${customerShape} as customer, null as reference from customers u where ${where} and ${visible} order by u.id limit ${most}`;

const lookups: Record<LookupKey, string> = {
  email: byCustomer('lower(u.email) = lower($1)'),
  phone: byCustomer("u.phone_digits = $1 and u.phone_digits <> ''"),
  name: byCustomer('u.name = $1'),
  externalId: byCustomer('u.external_id = $1'),
  reference: `select distinct on (u.id) ${customerShape} as customer,
    case when lower(c.number) = lower($1) then c.number else c.order_number end as reference
    from cases c join customers u on u.id = c.customer_id
    where (lower(c.number) = lower($1) or lower(c.order_number) = lower($1)) and ${visible} order by u.id limit ${most}`,
};

async function lookupCustomers(database: Database, { caller, body }: Asked<'lookupCustomers'>) {
  const value = body.by === 'phone' ? body.value.replace(/[^0-9]/g, '') : body.value.trim();
  const hits = value === '' ? [] : await database.query<Hit>(lookups[body.by], [value, caller.team]);
  return { status: 200 as const, body: { value: { hits } } };
}

const byNumber = `select distinct on (u.id) ${customerShape} as customer,
  case when regexp_replace(lower(c.number), '[^a-z0-9]', '', 'g') like $1 then c.number else c.order_number end as reference
  from cases c join customers u on u.id = c.customer_id where c.compact like $1 and ${visible} order by u.id limit ${most}`;
// The first word by the index, the others by looking: a plan for any number of words.
const byWords = byCustomer('u.folded like $1 and u.folded like all ($3::text[])');
const byDigits = byCustomer('u.phone_digits like $1');

/** What LIKE would take for a pattern, taken as it is. */
const part = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

async function searchCustomers(database: Database, { caller, body }: Asked<'searchCustomers'>) {
  const text = fold(body.text);
  const compact = text.replace(/[^\p{L}\p{N}]/gu, '');
  const digits = body.text.replace(/[^0-9]/g, '');
  const words = text.split(/\s+/).filter(Boolean).slice(0, 8);
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const found = new Map<string, Hit>();
  const ask = async (sql: string, ...values: unknown[]) => {
    if (found.size >= most) return;
    const [first, ...others] = values;
    const hits = await database.query<Hit>(sql, [first, caller.team, ...others], 'fresh');
    for (const hit of hits) if (!found.has(hit.customer.id)) found.set(hit.customer.id, hit);
  };
  if (compact.length >= 2) {
    // A case or order number first, since nobody types one by chance.
    if (digits.length >= 4 && /^[a-z0-9]+$/.test(compact)) await ask(byNumber, part(compact));
    await ask(byWords, part(longest), words.map(part));
    if (digits.length >= 4 && /^[\d\s()+.-]+$/.test(body.text)) await ask(byDigits, part(digits));
  }
  return { status: 200 as const, body: { value: { hits: [...found.values()].slice(0, most) } } };
}

export const searches = { findCustomers, lookupCustomers, searchCustomers } satisfies Partial<Handlers>;
