import type { Page } from '@playwright/test';

const kept = 'kept-by-the-tests';

/**
 * Copies all that the extension has stored, beside it. `page` lies in the extension's origin and has nothing open; the
 * worker must not be running.
 */
export function keepState(page: Page): Promise<void> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: object[] = [];
    for (const { name: database = '' } of await indexedDB.databases()) {
      const open = await done(indexedDB.open(database));
      for (const table of open.objectStoreNames) {
        const store = open.transaction(table).objectStore(table);
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        rows.push({ database, table, keys, values });
      }
      open.close();
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
    for (const area of ['local', 'session']) rows.push({ area, values: await storage[area]?.get(null) });
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    const copy = await done(opening);
    const store = copy.transaction('rows', 'readwrite').objectStore('rows');
    await Promise.all(rows.map((row) => done(store.add(row))));
    copy.close();
  }, kept);
}

/** Puts back what was kept, and takes away whatever else there is. As for keepState, nothing may be open or running. */
export function putBackState(page: Page): Promise<void> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const copy = await done(indexedDB.open(name));
    const rows: Kept[] = await done(copy.transaction('rows').objectStore('rows').getAll());
    copy.close();
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, Area> } }).chrome;
    for (const row of rows)
      if ('area' in row) {
        await storage[row.area]?.clear();
        await storage[row.area]?.set(row.values);
      }
    const tables = rows.filter((row) => 'database' in row);
    for (const { name: database = '' } of await indexedDB.databases()) {
      if (database === name) continue;
      const own = tables.filter((row) => row.database === database);
      if (own.length === 0) {
        await done(indexedDB.deleteDatabase(database));
        continue;
      }
      const open = await done(indexedDB.open(database));
      const write = open.transaction(
        own.map(({ table }) => table),
        'readwrite',
      );
      const written = new Promise<void>((resolve, reject) => {
        write.oncomplete = () => resolve();
        write.onerror = () => reject(write.error);
      });
      for (const { table, keys, values } of own) {
        const store = write.objectStore(table);
        store.clear();
        for (const [at, value] of values.entries())
          store.keyPath === null ? store.put(value, keys[at]) : store.put(value);
      }
      await written;
      open.close();
    }
  }, kept);
}

interface Area {
  get(keys: null): Promise<object>;
  clear(): Promise<void>;
  set(values: object): Promise<void>;
}

type Kept =
  | { area: string; values: object }
  | { database: string; table: string; keys: IDBValidKey[]; values: unknown[] };
