import type { ImportKind } from './columns.ts';
import type { Problems } from './problem.ts';
import type { Located, ReadRows } from './rows.ts';

export type AllRows = { [Kind in ImportKind]: ReadRows<Kind> };

/** What the CRM holds already; each map leads from a key to the id of the customer, `caseNumbers` to that of the case. */
export interface ExistingRows {
  customers: ReadonlySet<string>;
  owners: Record<Exclude<ImportKind, 'customers'>, ReadonlyMap<string, string>>;
  userIds: ReadonlyMap<string, string>;
  caseNumbers: ReadonlyMap<string, string>;
}

const dependent = ['identities', 'sites', 'products', 'cases', 'interactions'] as const;

/** Adds a problem for each id given twice, each reference to nothing and each row that would change its owner. */
export function checkReferences(rows: AllRows, existing: ExistingRows, problems: Problems): void {
  noneTwice(rows.customers.good, (row) => row.id, 'id', problems);
  const customers = new Set([...rows.customers.badIds, ...rows.customers.good.map(({ row }) => row.id)]);
  const isCustomer = (id: string): boolean => customers.has(id) || existing.customers.has(id);
  for (const kind of dependent) {
    const located: Located<typeof kind>[] = rows[kind].good;
    noneTwice(located, (row) => row.id, 'id', problems);
    for (const { row, file, line } of located) {
      if (!isCustomer(row.customerId))
        problems.add(file, line, 'crm_import_no_customer', { id: row.customerId }, 'customer_id');
      const owner = existing.owners[kind].get(row.id);
      if (owner !== undefined && owner !== row.customerId)
        problems.add(file, line, 'crm_import_other_owner', { id: row.id }, 'id');
    }
  }
  checkOwned(
    rows.interactions.good,
    (row) => row.caseId,
    'case_id',
    rows.cases,
    existing.owners.cases,
    problems,
  );
  checkOwned(rows.products.good, (row) => row.siteId, 'site_id', rows.sites, existing.owners.sites, problems);
  checkAccounts(rows.identities.good, existing, problems);
  checkNumbers(rows.cases.good, existing, problems);
}

function noneTwice<Row>(
  located: { row: Row; file: string; line: number }[],
  keyOf: (row: Row) => string,
  column: string,
  problems: Problems,
): void {
  const first = new Map<string, { file: string; line: number }>();
  for (const { row, file, line } of located) {
    const before = first.get(keyOf(row));
    if (before === undefined) first.set(keyOf(row), { file, line });
    else problems.add(file, line, 'crm_import_twice', { value: keyOf(row), ...before }, column);
  }
}

const missing = { case_id: 'crm_import_no_case', site_id: 'crm_import_no_site' };

/** A case or site that is referred to must be there and be the same customer's. */
function checkOwned<Row extends { customerId: string }>(
  located: { row: Row; file: string; line: number }[],
  idOf: (row: Row) => string | null,
  column: 'case_id' | 'site_id',
  referred: ReadRows<'cases'> | ReadRows<'sites'>,
  existing: ReadonlyMap<string, string>,
  problems: Problems,
): void {
  const owners = new Map(existing);
  for (const { row } of referred.good) owners.set(row.id, row.customerId);
  const bad = new Set(referred.badIds);
  for (const { row, file, line } of located) {
    const id = idOf(row);
    if (id === null || bad.has(id)) continue;
    const owner = owners.get(id);
    if (owner === undefined) problems.add(file, line, missing[column], { id }, column);
    else if (owner !== row.customerId) problems.add(file, line, 'crm_import_other_owner', { id }, column);
  }
}

/** An X account belongs to one customer only, or the wrong person's record would open. */
function checkAccounts(located: Located<'identities'>[], existing: ExistingRows, problems: Problems): void {
  const holders = new Map(existing.userIds);
  for (const { row, file, line } of located) {
    if (row.userId === null) continue;
    const holder = holders.get(row.userId);
    if (holder !== undefined && holder !== row.customerId)
      problems.add(file, line, 'crm_import_account_taken', { id: row.userId, customer: holder }, 'user_id');
    else holders.set(row.userId, row.customerId);
  }
}

function checkNumbers(located: Located<'cases'>[], existing: ExistingRows, problems: Problems): void {
  noneTwice(located, (row) => row.number, 'number', problems);
  for (const { row, file, line } of located) {
    const holder = existing.caseNumbers.get(row.number);
    if (holder !== undefined && holder !== row.id)
      problems.add(file, line, 'crm_import_number_taken', { number: row.number }, 'number');
  }
}
