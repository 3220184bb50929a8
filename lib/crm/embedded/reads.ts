import type { CustomerMatch, IdentityQuery, LookupKey, Page } from '../adapter.ts';
import type { Case, Customer, CustomerRecord, Identity, Interaction } from '../model.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { EmbeddedCrm } from './db.ts';
import { alphanumeric, digitsOf } from './keys.ts';
import { versioned } from './version.ts';

export const pageMax = 100;
const lookupLimit = 20;
/** Rows of one key that are looked at: keys are folded, and what was asked for may be spelt by few of them. */
const rowsOfKey = 200;

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
    const moved = (row: Identity) => userId !== null && row.userId !== null && row.userId !== userId;
    return withCustomers(db, holders, (row) => (moved(row) ? 'handle-moved' : 'handle'));
  });
}

/** One match per customer, the stronger evidence first; an identity whose customer is gone is no match. */
async function withCustomers(
  db: EmbeddedCrm,
  rows: Identity[],
  evidenceOf: (row: Identity) => CustomerMatch['evidence'],
): Promise<CustomerMatch[]> {
  const customers = await db.customers.bulkGet(rows.map((row) => row.customerId));
  const matches = rows.flatMap((identity, index) => {
    const customer = customers[index];
    return customer ? [{ customer, identity, evidence: evidenceOf(identity) }] : [];
  });
  const strongestFirst = matches.sort(
    (a, b) => Number(a.evidence === 'handle-moved') - Number(b.evidence === 'handle-moved'),
  );
  const seen = new Set<string>();
  return strongestFirst.filter(({ customer }) => !seen.has(customer.id) && seen.add(customer.id));
}

/** Customers that hold exactly this value, by one index each; at most 20. */
export function lookup(db: EmbeddedCrm, by: LookupKey, value: string): PromiseLike<Customer[]> {
  const asked = value.trim();
  const compact = {
    email: asked,
    phone: digitsOf(asked),
    reference: alphanumeric(asked),
    name: asked,
    externalId: asked,
  };
  // One request for all rows: a filter of the database's own takes one for each.
  const held = async (index: string, key: string, holds: (row: Customer) => boolean) => {
    const rows = await db.customers.where(index).equals(key).limit(rowsOfKey).toArray();
    return rows.filter(holds).slice(0, lookupLimit);
  };
  const stores = by === 'reference' ? [db.customers, db.cases] : [db.customers];
  return db.transaction('r', stores, async () => {
    if (compact[by] === '') return [];
    const lower = asked.toLowerCase();
    if (by === 'email') return held('emailKey', lower, (row) => row.email?.trim().toLowerCase() === lower);
    if (by === 'phone') {
      // Letters and wildcards are no notation of a number.
      if (!/^[\d\s()+./-]+$/.test(asked)) return [];
      return held('phoneKey', compact.phone, (row) => digitsOf(row.phone ?? '') === compact.phone);
    }
    if (by === 'name') return held('name', asked, (row) => row.name === asked);
    if (by === 'externalId') return held('externalId', asked, (row) => row.externalId === asked);
    const cases = await db.cases.where('refs').equals(compact.reference).toArray();
    const holders = cases.filter((row) =>
      [row.number, row.orderNumber].some((ref) => ref?.toLowerCase() === lower),
    );
    return customersOf(db, holders);
  });
}

export async function customersOf(db: EmbeddedCrm, rows: { customerId: string }[]): Promise<Customer[]> {
  const ids = [...new Set(rows.map((row) => row.customerId))].slice(0, lookupLimit);
  return (await db.customers.bulkGet(ids)).filter((customer) => customer !== undefined);
}

export function getRecord(db: EmbeddedCrm, customerId: string): PromiseLike<CustomerRecord | null> {
  const { customers, identities, sites, products, cases, interactions } = db;
  return db.transaction('r', [customers, identities, sites, products, cases, interactions], async () => {
    const customer = await customers.get(customerId);
    if (!customer) return null;
    const own = { customerId };
    const { items, next } = await pageOf(db, customerId, null);
    return {
      customer,
      identities: await identities.where(own).toArray(),
      sites: await sites.where(own).toArray(),
      products: await products.where(own).toArray(),
      cases: newestFirst((await cases.where(own).toArray()).map(versioned)),
      interactions: items,
      moreInteractions: next,
    };
  });
}

const newestFirst = (rows: Case[]): Case[] =>
  rows.sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? -1 : 1));

export function getTimeline(
  db: EmbeddedCrm,
  customerId: string,
  cursor: string | null,
): PromiseLike<Page<Interaction>> {
  return db.transaction('r', db.interactions, () => pageOf(db, customerId, cursor));
}

// A list sorts after every number, and a short key before every longer one.
/** What comes in between two pages is newer than either, so it moves none of what follows. */
async function pageOf(
  db: EmbeddedCrm,
  customerId: string,
  cursor: string | null,
): Promise<Page<Interaction>> {
  const before = cursor === null ? [[]] : readCursor(cursor, customerId);
  const rows = await db.interactions
    .where('[customerId+instant+id]')
    .between([customerId], [customerId, ...before], true, false)
    .reverse()
    .limit(pageMax + 1)
    .toArray();
  const items = rows.slice(0, pageMax);
  const last = items.at(-1);
  return { items, next: last && rows.length > pageMax ? writeCursor(last) : null };
}
