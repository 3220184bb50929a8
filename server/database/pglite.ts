import { PGlite, type Transaction } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Database, Sql } from './database.ts';

/** A PostgreSQL inside this process: for one process only. `folder` null keeps everything in memory. */
export async function openPglite(folder: string | null): Promise<Database> {
  const db = await PGlite.create({ ...(folder !== null && { dataDir: folder }), extensions: { pg_trgm } });
  const over = (client: PGlite | Transaction): Sql => ({
    async query<Row>(text: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(text, [...values])).rows;
    },
  });
  let busy = 0;
  return {
    ...over(db),
    async transaction(work) {
      busy += 1;
      try {
        return await db.transaction((transaction) => work(over(transaction)));
      } finally {
        busy -= 1;
      }
    },
    exclusively: (work) =>
      work({
        ...over(db),
        async script(text) {
          await db.exec(text);
        },
      }),
    listen: (channel, heard) => db.listen(channel, heard),
    load: () => ({ busy, waiting: 0 }),
    close: () => db.close(),
  };
}
