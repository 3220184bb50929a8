import { ClewError } from '../../messaging/errors.ts';
import type { EmbeddedCrm } from '../embedded/db.ts';
import { guarded } from '../embedded/failures.ts';
import { type ImportKind, type ImportRows, importKinds } from './columns.ts';
import type { ImportPlan } from './plan.ts';
import type { ExistingRows } from './references.ts';

export type ImportCounts = Record<ImportKind, { added: number; updated: number }>;

/** What `planImport` must know of the CRM. */
export function existingRows(db: EmbeddedCrm): Promise<ExistingRows> {
  return guarded(() =>
    db.transaction('r', db.tables, async () => {
      const owners = async (name: Exclude<ImportKind, 'customers'>): Promise<Map<string, string>> => {
        const map = new Map<string, string>();
        await db
          .table(name)
          .each((row: { id: string; customerId: string }) => map.set(row.id, row.customerId));
        return map;
      };
      const userIds = new Map<string, string>();
      await db.identities.each((row) => row.userId && userIds.set(row.userId, row.customerId));
      const caseNumbers = new Map<string, string>();
      await db.cases.each((row) => caseNumbers.set(row.number, row.id));
      return {
        customers: new Set(await db.customers.toCollection().primaryKeys()),
        owners: {
          identities: await owners('identities'),
          sites: await owners('sites'),
          products: await owners('products'),
          cases: await owners('cases'),
          interactions: await owners('interactions'),
        },
        userIds,
        caseNumbers,
      };
    }),
  );
}

/**
 * All of a plan or nothing. Rows whose id is there already are updated. Errors: Invalid for a plan with problems or a
 * row that the database refuses, Conflict where the CRM has changed since the plan was made.
 */
export async function applyImport(db: EmbeddedCrm, plan: ImportPlan): Promise<ImportCounts> {
  const count = plan.problems.length + plan.moreProblems;
  if (count > 0) throw new ClewError('Invalid', { key: 'crm_import_has_problems', args: { count } });
  return guarded(() =>
    db.transaction('rw', db.tables, async () => {
      const counts: Partial<ImportCounts> = {};
      const before = new Map<ImportKind, number>();
      for (const kind of importKinds) before.set(kind, await db[kind].count());
      await putAll(db, plan.rows);
      for (const kind of importKinds) {
        const added = (await db[kind].count()) - (before.get(kind) ?? 0);
        counts[kind] = { added, updated: plan.rows[kind].length - added };
      }
      await stillTrue(db, plan.rows);
      return counts as ImportCounts;
    }),
  );
}

async function putAll(db: EmbeddedCrm, rows: ImportRows): Promise<void> {
  await db.customers.bulkPut(rows.customers);
  await db.identities.bulkPut(rows.identities);
  await db.sites.bulkPut(rows.sites);
  await db.products.bulkPut(rows.products);
  await db.cases.bulkPut(rows.cases);
  await db.interactions.bulkPut(rows.interactions);
}

/** Between plan and import a customer may have been erased or an account linked; then the whole import is undone. */
async function stillTrue(db: EmbeddedCrm, rows: ImportRows): Promise<void> {
  const dependent = [rows.identities, rows.sites, rows.products, rows.cases, rows.interactions];
  const customerIds = [...new Set(dependent.flatMap((list) => list.map((row) => row.customerId)))];
  const customers = await db.customers.bulkGet(customerIds);
  const caseIds = [...new Set(rows.interactions.flatMap((row) => row.caseId ?? []))];
  const cases = await db.cases.bulkGet(caseIds);
  const owners = new Map(cases.flatMap((row) => (row ? [[row.id, row.customerId] as const] : [])));
  const siteIds = [...new Set(rows.products.flatMap((row) => row.siteId ?? []))];
  const sites = await db.sites.bulkGet(siteIds);
  const holders = new Map(rows.identities.map((row) => [row.userId, row.customerId]));
  const userIds = [...holders.keys()].filter((id) => id !== null);
  const accounts = await db.identities.where('userId').anyOf(userIds).toArray();
  const holds =
    customers.every((row) => row !== undefined) &&
    sites.every((row) => row !== undefined) &&
    rows.interactions.every((row) => row.caseId === null || owners.get(row.caseId) === row.customerId) &&
    accounts.every((row) => holders.get(row.userId) === row.customerId);
  if (!holds) throw new ClewError('Conflict', { key: 'crm_import_stale' });
}
