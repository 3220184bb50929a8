import { Dexie, type ObservabilitySet } from 'dexie';

/** While one write follows another, as when a CRM is filled, so many readings are waited for and then the next is told. */
const patience = 3;

/**
 * Calls `heard` with what `read` gives, now and again after each change of a table that `concerns` it. Returns how to
 * stop: nothing is heard after that.
 *
 * Unlike liveQuery it is told what to follow. liveQuery finds out by zones, and of several that run side by side, each
 * with reads beside reads, some were seen to miss what was read after an await.
 */
export function followTables<T>(
  concerns: (database: string, table: string) => boolean,
  read: () => Promise<T>,
  heard: (value: T) => void,
): () => void {
  let stopped = false;
  let reading = false;
  let changed = false;
  const run = async () => {
    reading = true;
    let inVain = 0;
    do {
      changed = false;
      try {
        const value = await read();
        // What has changed meanwhile may be in it by half; it is read again, whether it was told or not.
        if (!stopped && (!changed || ++inVain > patience)) {
          inVain = 0;
          heard(value);
        }
      } catch (error) {
        if (!stopped) console.error(error);
      }
    } while (changed && !stopped);
    reading = false;
  };
  const look = (parts: ObservabilitySet) => {
    const concerned = Object.keys(parts).some((part) => {
      const [, database = '', table = ''] = /^idb:\/\/([^/]*)\/([^/]*)\//.exec(part) ?? [];
      return concerns(database, table);
    });
    if (!concerned) return;
    changed = true;
    if (!reading) void run();
  };
  Dexie.on.storagemutated.subscribe(look);
  void run();
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(look);
  };
}
