import type { CustomerRecord } from '../crm/model.ts';
import { recordKey } from '../crm/reads/crm-reads.ts';
import { type ClewDb, unfinished } from '../db/clew-db.ts';

/** Before what is kept of a CRM is forgotten: what waits keeps the number of its case, by which people know it. */
export async function keepCaseNumbers(db: ClewDb): Promise<void> {
  await db.transaction('rw', db.operations, db.crmCache, async () => {
    for (const row of await unfinished(db).toArray()) {
      const { caseId } = (row.payload ?? {}) as { caseId?: unknown };
      if (row.caseNumber || !caseId || !row.customerId) continue;
      const kept = (await db.crmCache.get(recordKey(row.crm, row.customerId)))
        ?.value as CustomerRecord | null;
      const number = kept?.cases.find(({ id }) => id === caseId)?.number;
      if (number) await db.operations.update(row.n ?? 0, { caseNumber: number });
    }
  });
}
