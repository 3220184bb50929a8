import type { StandIn } from '../../x/server.ts';
import type { Surface } from './desk.ts';

type Row = Record<string, unknown>;

/** A page of the extension's own, whichever tab is in front. */
export interface OwnPage extends Pick<Surface, 'evaluate'> {
  reload(): Promise<unknown>;
}

/** What lies behind the desk, in either browser. */
export interface Backstage {
  site: StandIn;
  options: OwnPage;
  /** Ends the background as the browser would. */
  endBackground(): Promise<void>;
}

/** Every row of a table of the extension's. Reading it wakes no background. */
export function readTable(page: Pick<Surface, 'evaluate'>, database: string, table: string): Promise<Row[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<Row[]>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(store).objectStore(store).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result);
          };
        };
      }),
    [database, table] as const,
  );
}

/** Puts rows into a table of the extension's, and takes some out, before anything is open that follows it. */
export function change(
  { options }: { options: Pick<Surface, 'evaluate'> },
  database: string,
  table: string,
  { put = [], remove = [] }: { put?: Row[]; remove?: string[] },
): Promise<void> {
  return options.evaluate(
    ([name, store, rows, keys]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open(name);
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const work = open.result.transaction(store, 'readwrite');
          for (const key of keys) work.objectStore(store).delete(key);
          for (const row of rows) work.objectStore(store).put(row);
          work.oncomplete = () => {
            open.result.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
    [database, table, put, remove] as const,
  );
}

/** Changes the policy as it is kept. */
export async function changeKeptPolicy(stage: Backstage, to: (policy: Row) => Row): Promise<void> {
  const settings = await readTable(stage.options, 'clew', 'settings');
  const kept = settings.find(({ key }) => key === 'policy');
  await change(stage, 'clew', 'settings', { put: [{ ...kept, value: to((kept?.value ?? {}) as Row) }] });
}
