import type { CustomerMatch, IdentityQuery } from '../adapter.ts';
import type { Customer, CustomerRecord } from '../model.ts';
import { type EmbeddedCrm, readIdentity, type StoredIdentity } from './db.ts';

/** By X id; only where no customer has it, by handle. An id outweighs a handle, which may have changed hands. */
export function findCustomers(db: EmbeddedCrm, query: IdentityQuery): PromiseLike<CustomerMatch[]> {
  return db.transaction('r', db.identities, db.customers, async () => {
    const { userId } = query;
    if (userId) {
      const rows = await db.identities.where('userId').equals(userId).toArray();
      const holders = rows.filter((row) => row.userId === userId);
      const matches = await withCustomers(db, holders, () => 'x-id');
      if (matches.length > 0) return matches;
    }
    const handleKey = query.handle.toLowerCase();
    const rows = await db.identities.where('handleKey').equals(handleKey).toArray();
    const holders = rows.filter((row) => row.handle.toLowerCase() === handleKey);
    // Where the post gives no id, nothing says that the handle has moved; it is still only a handle.
    const moved = (row: StoredIdentity) => userId !== null && row.userId !== null && row.userId !== userId;
    return withCustomers(db, holders, (row) => (moved(row) ? 'handle-moved' : 'handle'));
  });
}

/** One match per customer, the stronger evidence first; an identity whose customer is gone is no match. */
async function withCustomers(
  db: EmbeddedCrm,
  rows: StoredIdentity[],
  evidenceOf: (row: StoredIdentity) => CustomerMatch['evidence'],
): Promise<CustomerMatch[]> {
  const customers = await db.customers.bulkGet(rows.map((row) => row.customerId));
  const matches = rows.flatMap((row, index) => {
    const customer = customers[index];
    return customer ? [{ customer, identity: readIdentity(row), evidence: evidenceOf(row) }] : [];
  });
  const strongestFirst = matches.sort(
    (a, b) => Number(a.evidence === 'handle-moved') - Number(b.evidence === 'handle-moved'),
  );
  const seen = new Set<string>();
  return strongestFirst.filter(({ customer }) => !seen.has(customer.id) && seen.add(customer.id));
}

export function getRecord(db: EmbeddedCrm, customerId: string): PromiseLike<CustomerRecord | null> {
  const { customers, identities, sites, products, cases, interactions } = db;
  return db.transaction('r', [customers, identities, sites, products, cases, interactions], async () => {
    const customer = await customers.get(customerId);
    if (!customer) return null;
    const own = { customerId };
    return {
      customer,
      identities: (await identities.where(own).toArray()).map(readIdentity),
      sites: await sites.where(own).toArray(),
      products: await products.where(own).toArray(),
      cases: newestFirst(await cases.where(own).toArray(), (row) => row.updatedAt),
      interactions: newestFirst(await interactions.where(own).toArray(), (row) => row.at),
    };
  });
}

// By instant, not by text: "…+02:00" and "…Z" do not sort as strings.
function newestFirst<T extends { id: string }>(rows: T[], time: (row: T) => string): T[] {
  return rows.sort((a, b) => Date.parse(time(b)) - Date.parse(time(a)) || (a.id < b.id ? -1 : 1));
}

const searchLimit = 20;

/** At most 20. A case or order number first, since nobody types one by chance; then name, email and phone. */
export function searchCustomers(db: EmbeddedCrm, text: string): PromiseLike<Customer[]> {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const compact = alphanumeric(text);
  const digits = text.replace(/\D/g, '');
  return db.transaction('r', db.cases, db.customers, async () => {
    if (compact.length < 2) return [];
    const byNumber = digits.length < 4 ? [] : await customersByNumber(db, compact);
    const byPerson = await db.customers
      .filter((customer) => matchesPerson(customer, words, phoneDigits(text, digits)))
      .limit(searchLimit)
      .toArray();
    const found = new Map([...byNumber, ...byPerson].map((customer) => [customer.id, customer]));
    return [...found.values()].slice(0, searchLimit);
  });
}

async function customersByNumber(db: EmbeddedCrm, compact: string): Promise<Customer[]> {
  const cases = await db.cases
    .filter(({ number, orderNumber }) =>
      [number, orderNumber].some((value) => value && alphanumeric(value).includes(compact)),
    )
    .limit(searchLimit)
    .toArray();
  const customers = await db.customers.bulkGet([...new Set(cases.map((row) => row.customerId))]);
  return customers.filter((customer) => customer !== undefined);
}

function matchesPerson(customer: Customer, words: string[], digits: string | null): boolean {
  const own = [customer.name, customer.email ?? ''].map(folded);
  if (words.every((word) => own.some((value) => value.includes(word)))) return true;
  return digits !== null && (customer.phone ?? '').replace(/\D/g, '').includes(digits);
}

/** Four digits or more, in a text that is nothing but a phone number. */
const phoneDigits = (text: string, digits: string): string | null =>
  digits.length >= 4 && /^[\d\s()+.-]+$/.test(text) ? digits : null;

/** "Xóchitl" is found by "xochitl". */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

const alphanumeric = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]/gu, '');
