import 'fake-indexeddb/auto';
import { type DBCore, type DBCoreTransaction, Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { relaxedCache } from './relaxed-cache.ts';

it('waits for the disk with everything but what a CRM said', async () => {
  const asked: [string[], string | undefined][] = [];
  const db = new Dexie('relaxed', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ crmCache: 'key', links: 'key' });
  db.use({
    stack: 'dbcore',
    name: 'listening',
    // Beneath the one that is tried.
    level: -1,
    create: (down: DBCore) => ({
      ...down,
      transaction(stores, mode, options): DBCoreTransaction {
        asked.push([stores, options?.durability]);
        return down.transaction(stores, mode, options);
      },
    }),
  });
  db.use(relaxedCache);
  await db.table('crmCache').put({ key: 'a' });
  await db.table('links').put({ key: 'a' });
  await db.transaction('rw', ['crmCache', 'links'], () => db.table('links').put({ key: 'b' }));
  expect(asked).toEqual([
    [['crmCache'], 'relaxed'],
    [['links'], 'strict'],
    [['crmCache', 'links'], 'strict'],
  ]);
});
