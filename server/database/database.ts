/** Rows come back with JSON parsed; ask for "::text" where the text itself is wanted. */
export interface Sql {
  /**
   * `text` is a constant: values travel as parameters only. Its plan is kept, but for "fresh": what finds parts of a text
   * is planned by the part, since one plan for all of them would read whole tables.
   */
  query<Row>(text: string, values?: readonly unknown[], plan?: 'kept' | 'fresh'): Promise<Row[]>;
}

/** What the server needs of an engine that speaks PostgreSQL. */
export interface Database extends Sql {
  /** READ COMMITTED; rolled back where `work` rejects. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Several statements on one connection under one lock of the whole database, for migrations. */
  exclusively(work: (sql: Sql & { script(text: string): Promise<void> }) => Promise<void>): Promise<void>;
  /**
   * Hears what `notify` of any process says. `lost` is called where the connection ends by itself. Rejects where the
   * engine has nothing of the kind.
   */
  listen(channel: string, heard: (payload: string) => void, lost: () => void): Promise<() => Promise<void>>;
  /** Connections that are in use and that are waited for. */
  load(): { busy: number; waiting: number };
  close(): Promise<void>;
}

/** The code PostgreSQL gives an error, such as "23505"; null for another error. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}
