import pg from 'pg';
import type { Database, Sql } from './database.ts';

/** Any number, as long as every process uses the same. */
const migrationLock = 7_261_480_551;

export interface PostgresOptions {
  url: string;
  /** Connections of this process. */
  connections?: number;
}

export function openPostgres({ url, connections = 10 }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'clew-server',
  });
  // An idle connection that the server cut: the pool has dropped it already.
  pool.on('error', () => {});
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `clew${names.size}`;
    names.set(text, name);
    return name;
  };
  const over = (client: pg.Pool | pg.PoolClient): Sql => ({
    async query<Row>(text: string, values: readonly unknown[] = [], plan: 'kept' | 'fresh' = 'kept') {
      const { rows } = await client.query({
        ...(plan === 'kept' && { name: nameOf(text) }),
        text,
        values: [...values],
      });
      return rows as Row[];
    },
  });
  return {
    ...over(pool),
    async transaction(work) {
      const client = await pool.connect();
      // Without a listener, a connection that is cut in the middle would end the process.
      let broken: Error | undefined;
      const cut = (error: Error) => {
        broken = error;
      };
      client.on('error', cut);
      try {
        await client.query('begin');
        const result = await work(over(client));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback').catch((failed: Error) => {
          broken = failed;
        });
        throw error;
      } finally {
        client.off('error', cut);
        client.release(broken);
      }
    },
    async exclusively(work) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query('select pg_advisory_lock($1)', [migrationLock]);
        await work({
          async query<Row>(text: string, values: readonly unknown[] = []) {
            return (await client.query(text, [...values])).rows as Row[];
          },
          async script(text) {
            await client.query(text);
          },
        });
      } finally {
        await client.end();
      }
    },
    async listen(channel, heard, lost) {
      const client = new pg.Client({ connectionString: url, keepAlive: true });
      let closing = false;
      client.on('error', () => {});
      await client.connect();
      client.on('end', () => {
        if (!closing) lost();
      });
      client.on('notification', ({ payload }) => heard(payload ?? ''));
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      return async () => {
        closing = true;
        await client.end();
      };
    },
    load: () => ({ busy: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}
