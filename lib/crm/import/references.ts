import { type ImportKind, importKinds } from './columns.ts';
import type { Problems } from './problem.ts';
import type { Batch } from './read-files.ts';

/** What of a row refers to others, or may be there only once; the rest is not kept in memory. */
export interface KeyRow {
  id: string;
  /** Of a customer, its own id. */
  customerId: string;
  userId: string | null;
  number: string | null;
  caseId: string | null;
  siteId: string | null;
  file: string;
  line: number;
}

export type AllKeys = Record<
  ImportKind,
  {
    good: KeyRow[];
    /** Ids of bad rows, so that rows referring to them are not blamed as well. */
    badIds: string[];
  }
>;

export const dependent = ['identities', 'sites', 'products', 'cases', 'interactions'] as const;

/** What the CRM holds already; each map leads from a key to the id of the customer, `caseNumbers` to that of the case. */
export interface ExistingRows {
  customers: Set<string>;
  owners: Record<(typeof dependent)[number], Map<string, string>>;
  userIds: Map<string, string>;
  caseNumbers: Map<string, string>;
}

const perKind = <Value, Kind extends ImportKind>(
  kinds: readonly Kind[],
  make: () => Value,
): Record<Kind, Value> => Object.fromEntries(kinds.map((kind) => [kind, make()])) as Record<Kind, Value>;

export const noKeys = (): AllKeys => perKind(importKinds, () => ({ good: [], badIds: [] }));

/** A CRM with nothing in it. */
export const noRows = (): ExistingRows => ({
  customers: new Set(),
  owners: perKind(dependent, () => new Map()),
  userIds: new Map(),
  caseNumbers: new Map(),
});

/** Keeps the keys of a batch. */
export function addKeys(keys: AllKeys, { kind, read }: Batch): void {
  const into = keys[kind];
  for (const { row, file, line } of read.good)
    into.good.push({
      id: row.id,
      customerId: 'customerId' in row ? row.customerId : row.id,
      userId: 'userId' in row ? row.userId : null,
      number: 'number' in row ? row.number : null,
      caseId: 'caseId' in row ? row.caseId : null,
      siteId: 'siteId' in row ? row.siteId : null,
      file,
      line,
    });
  for (const id of read.badIds) into.badIds.push(id);
}

/** Adds a problem for each id given twice, each reference to nothing and each row that would change its owner. */
export function checkReferences(keys: AllKeys, existing: ExistingRows, problems: Problems): void {
  noneTwice(keys.customers.good, 'id', problems);
  const customers = new Set([...keys.customers.badIds, ...keys.customers.good.map(({ id }) => id)]);
  for (const kind of dependent) {
    noneTwice(keys[kind].good, 'id', problems);
    for (const { id, customerId, file, line } of keys[kind].good) {
      if (!customers.has(customerId) && !existing.customers.has(customerId))
        problems.add(file, line, 'crm_import_no_customer', { id: customerId }, 'customer_id');
      const owner = existing.owners[kind].get(id);
      if (owner !== undefined && owner !== customerId)
        problems.add(file, line, 'crm_import_other_owner', { id }, 'id');
    }
  }
  checkOwned(keys.interactions.good, 'caseId', keys.cases, existing.owners.cases, problems);
  checkOwned(keys.products.good, 'siteId', keys.sites, existing.owners.sites, problems);
  checkAccounts(keys.identities.good, existing, problems);
  checkNumbers(keys.cases.good, existing, problems);
}

function noneTwice(rows: KeyRow[], field: 'id' | 'number', problems: Problems): void {
  const first = new Map<string, KeyRow>();
  for (const row of rows) {
    const key = row[field] ?? '';
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else
      problems.add(
        row.file,
        row.line,
        'crm_import_twice',
        { value: key, file: before.file, line: before.line },
        field,
      );
  }
}

const owned = {
  caseId: { column: 'case_id', missing: 'crm_import_no_case' },
  siteId: { column: 'site_id', missing: 'crm_import_no_site' },
};

/** A case or site that is referred to must be there and be the same customer's. */
function checkOwned(
  rows: KeyRow[],
  field: 'caseId' | 'siteId',
  referred: AllKeys[ImportKind],
  existing: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  const { column, missing } = owned[field];
  const owners = new Map(referred.good.map(({ id, customerId }) => [id, customerId]));
  const bad = new Set(referred.badIds);
  for (const { [field]: id, customerId, file, line } of rows) {
    if (id === null || bad.has(id)) continue;
    const owner = owners.get(id) ?? existing.get(id);
    if (owner === undefined) problems.add(file, line, missing, { id }, column);
    else if (owner !== customerId) problems.add(file, line, 'crm_import_other_owner', { id }, column);
  }
}

/** An X account belongs to one customer only, or the wrong person's record would open. */
function checkAccounts(rows: KeyRow[], existing: ExistingRows, problems: Problems): void {
  const holders = new Map(existing.userIds);
  for (const { userId, customerId, file, line } of rows) {
    if (userId === null) continue;
    const holder = holders.get(userId);
    if (holder !== undefined && holder !== customerId)
      problems.add(file, line, 'crm_import_account_taken', { id: userId, customer: holder }, 'user_id');
    else holders.set(userId, customerId);
  }
}

function checkNumbers(rows: KeyRow[], existing: ExistingRows, problems: Problems): void {
  noneTwice(rows, 'number', problems);
  for (const { id, number, file, line } of rows) {
    const holder = existing.caseNumbers.get(number ?? '');
    if (holder !== undefined && holder !== id)
      problems.add(file, line, 'crm_import_number_taken', { number: number ?? '' }, 'number');
  }
}
