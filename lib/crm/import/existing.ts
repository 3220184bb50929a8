import type { Table } from 'dexie';
import type { EmbeddedCrm } from '../embedded/db.ts';
import { type AllKeys, dependent, type ExistingRows, type KeyRow, noRows } from './references.ts';

/** Up to this many rows are asked for one by one; beyond, reading all that is there takes less. */
const fewRows = 2000;
const pageSize = 5000;

type Owned = { id: string; customerId: string };

/** What `checkReferences` must know of the CRM for these rows. Call it inside a transaction over all tables. */
export async function existingRows(db: EmbeddedCrm, keys: AllKeys): Promise<ExistingRows> {
  const existing = noRows();
  const all = dependent.flatMap((kind) => keys[kind].good);
  const few = all.length + keys.customers.good.length <= fewRows;
  await (few ? someOf(db, keys, all, existing) : allOf(db, existing));
  return existing;
}

async function someOf(db: EmbeddedCrm, keys: AllKeys, all: KeyRow[], existing: ExistingRows): Promise<void> {
  const customerIds = distinct(all.map(({ customerId }) => customerId));
  for (const row of await db.customers.bulkGet(customerIds)) if (row) existing.customers.add(row.id);
  const asked = {
    identities: ids(keys.identities.good),
    sites: [...ids(keys.sites.good), ...distinct(keys.products.good.map(({ siteId }) => siteId))],
    products: ids(keys.products.good),
    cases: [...ids(keys.cases.good), ...distinct(keys.interactions.good.map(({ caseId }) => caseId))],
    interactions: ids(keys.interactions.good),
  };
  for (const kind of dependent) {
    const rows = await db.table<Owned, string>(kind).bulkGet(asked[kind]);
    for (const row of rows) if (row) existing.owners[kind].set(row.id, row.customerId);
  }
  const userIds = distinct(keys.identities.good.map(({ userId }) => userId));
  const accounts = await db.identities.where('userId').anyOf(userIds).toArray();
  for (const { userId, customerId } of accounts) if (userId) existing.userIds.set(userId, customerId);
  const numbers = distinct(keys.cases.good.map(({ number }) => number));
  const cases = await db.cases.where('number').anyOf(numbers).toArray();
  for (const { number, id } of cases) existing.caseNumbers.set(number, id);
}

const ids = (rows: KeyRow[]): string[] => rows.map(({ id }) => id);
const distinct = (values: (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function allOf(db: EmbeddedCrm, existing: ExistingRows): Promise<void> {
  for (const id of await db.customers.toCollection().primaryKeys()) existing.customers.add(id);
  for (const kind of dependent)
    await everyRow(db.table<Owned, string>(kind), (row) => {
      existing.owners[kind].set(row.id, row.customerId);
    });
  await everyRow(db.identities, ({ userId, customerId }) => {
    if (userId) existing.userIds.set(userId, customerId);
  });
  await everyRow(db.cases, ({ number, id }) => void existing.caseNumbers.set(number, id));
}

/** A page at a time: one by one takes ten times as long, and all at once more memory. */
async function everyRow<Row extends { id: string }>(
  table: Table<Row, string>,
  take: (row: Row) => void,
): Promise<void> {
  let after = '';
  for (;;) {
    const rows = await table.where('id').above(after).limit(pageSize).toArray();
    for (const row of rows) take(row);
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}
