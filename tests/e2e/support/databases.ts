import type { Page } from '@playwright/test';
import { readTable } from './backstage.ts';
import type { Stage } from './chromium.ts';
import { waitFor } from './wait-for.ts';

type Row = Record<string, unknown>;

/** A table that nobody else can write to, or read, until it is let go. */
export interface Held {
  rows(): Promise<Row[]>;
  letGo(): Promise<void>;
}

/**
 * The extension's databases, opened from one of its own pages beside Dexie. Holding a table stops the worker at a
 * chosen step, with nothing in the shipped code that knows of tests.
 */
export class Databases {
  readonly #page: Page;

  constructor({ context, origin }: Stage) {
    const page = context.pages().find((found) => found.url().startsWith(origin));
    if (!page) throw new Error('No page of the extension is open.');
    this.#page = page;
  }

  rows(database: string, table: string): Promise<Row[]> {
    return readTable(this.#page, database, table);
  }

  async hold(database: string, table: string): Promise<Held> {
    const handle = await this.#page.evaluateHandle(
      ([name, store]) =>
        new Promise<{ rows: Row[]; letGo(): void }>((resolve, reject) => {
          const open = indexedDB.open(name);
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const held = open.result.transaction(store, 'readwrite').objectStore(store);
            const state = { rows: [] as Row[], going: true, letGo: () => void 0 };
            state.letGo = () => {
              state.going = false;
            };
            // A transaction lasts as long as each request of it is followed by another.
            const next = () => {
              const all = held.getAll();
              all.onsuccess = () => {
                state.rows = all.result;
                resolve(state);
                if (state.going) next();
                else open.result.close();
              };
            };
            next();
          };
        }),
      [database, table] as const,
    );
    return {
      rows: () => handle.evaluate((state) => state.rows),
      letGo: () => handle.evaluate((state) => state.letGo()),
    };
  }

  /** Until somebody's write to this table waits behind a held one: then a read of it does not come back. */
  untilHeldUp(database: string, table: string): Promise<true> {
    const look = () =>
      Promise.race([
        this.rows(database, table).then(() => undefined),
        new Promise<true>((resolve) => setTimeout(resolve, 400, true)),
      ]);
    return waitFor(look, `no write to ${table} came to wait`);
  }
}
