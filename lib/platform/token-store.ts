import type { TokenStore } from '../crm/define-adapter.ts';
import type { ClewDb } from '../db/clew-db.ts';

/**
 * What an adapter signs in with, in the background's own database: neither X's page nor a content script can open it,
 * in either browser.
 */
export function tokenStore(db: ClewDb, adapter: string): TokenStore {
  return {
    read: async () => (await db.secrets.get(adapter))?.value ?? null,
    async write(value) {
      await db.secrets.put({ adapter, value });
    },
    clear: () => db.secrets.delete(adapter),
    exclusively: (run) =>
      globalThis.navigator?.locks ? navigator.locks.request(`clew-token-${adapter}`, run) : run(),
  };
}
