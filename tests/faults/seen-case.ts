import type { Page } from '@playwright/test';

/** The version of a case in the newest answer of the CRM that the sidebar shows; null where it shows none. */
export function newestCase(ownPage: Page, customerId: string, caseId: string): Promise<string | null> {
  return ownPage.evaluate(
    ([customer, wanted]) =>
      new Promise<string | null>((resolve, reject) => {
        const open = indexedDB.open('clew');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const cache = open.result.transaction('crmCache').objectStore('crmCache');
          const end = (version: string | null) => {
            open.result.close();
            resolve(version);
          };
          const keys = cache.getAllKeys();
          keys.onerror = () => reject(keys.error);
          keys.onsuccess = () => {
            const key = keys.result.find((each) => String(each).endsWith(` record ${customer}`));
            if (key === undefined) return end(null);
            const row = cache.get(key);
            row.onerror = () => reject(row.error);
            row.onsuccess = () => {
              const cases: { id: string; version?: string }[] = row.result?.value?.cases ?? [];
              end(cases.find(({ id }) => id === wanted)?.version ?? null);
            };
          };
        };
      }),
    [customerId, caseId] as const,
  );
}
