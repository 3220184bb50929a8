import type { DBCore, Middleware } from 'dexie';

const askedAgain = 'crmCache';

/**
 * What a CRM said does not wait for the disk, as everything else here does: lost in a crash of the machine, it is asked
 * for again, and the specialist who clicked is waiting for it.
 */
export const relaxedCache: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'relaxed-cache',
  create: (down) => ({
    ...down,
    transaction(stores, mode, options) {
      const only = stores.length === 1 && stores[0] === askedAgain;
      return down.transaction(stores, mode, only ? { ...options, durability: 'relaxed' } : options);
    },
  }),
};
