import { demoRecords } from '../demo/records.ts';
import type { EmbeddedCrm } from './db.ts';
import { guarded } from './failures.ts';

const contents = ['customers', 'identities', 'sites', 'products', 'cases', 'interactions'] as const;

export type CrmCounts = Record<(typeof contents)[number], number>;

/** How many rows of each kind; all zero for a CRM that nobody has filled. */
export function crmCounts(db: EmbeddedCrm): Promise<CrmCounts> {
  return guarded(() =>
    db.transaction('r', db.tables, async () => {
      const counts: Partial<CrmCounts> = {};
      for (const name of contents) counts[name] = await db[name].count();
      return counts as CrmCounts;
    }),
  );
}

/** Everything, also the proofs of operations: what they were about is gone. */
export function clearCrm(db: EmbeddedCrm): Promise<void> {
  return guarded(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    }),
  );
}

/** Replaces whatever is there by the demo company, in one transaction. Times are relative to `now`. */
export function loadDemo(db: EmbeddedCrm, now: Date): Promise<CrmCounts> {
  const demo = demoRecords(now);
  return guarded(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
      await db.customers.bulkAdd(demo.customers);
      await db.identities.bulkAdd(demo.identities);
      await db.sites.bulkAdd(demo.sites);
      await db.products.bulkAdd(demo.products);
      await db.cases.bulkAdd(demo.cases);
      await db.interactions.bulkAdd(demo.interactions);
      return crmCounts(db);
    }),
  );
}
