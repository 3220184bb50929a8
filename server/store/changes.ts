import type { Database } from '../database/database.ts';
import { changesChannel } from './write.ts';

export interface Change {
  /** Decimal, rising, though not in the order of commits. */
  id: string;
  customerId: string;
  team: string | null;
}

/** A transaction that began before another may commit after it; this is as long as one may take. */
const overlapSeconds = 30;
const sinceSql = `select id::text, customer_id as "customerId", team from changes
  where at > now() - $1::float8 * interval '1 second' order by id limit 10000`;
const afterSql = `select id::text, customer_id as "customerId", team from changes
  where id > $1::bigint or at > (select at - interval '${overlapSeconds} seconds' from changes where id = $1::bigint)
  order by id limit 10000`;

/** Changes after this one, and a few that were told before; all of a day where it is not known any more. */
export const changesAfter = (database: Database, id: string): Promise<Change[]> =>
  database.query<Change>(afterSql, [id]);

export interface Feed {
  /** Until the signal aborts. */
  subscribe(told: (change: Change) => void, signal: AbortSignal): void;
  watchers(): number;
  stop(): Promise<void>;
}

/**
 * Every change that any process commits, once. Heard by LISTEN; where the engine has none, or while that connection is
 * down, the table is asked every `pollMs`.
 */
export async function followChanges(database: Database, pollMs = 1_000): Promise<Feed> {
  const told = new Set<(change: Change) => void>();
  // In the order of arrival, so that the oldest can be dropped.
  const seen = new Set<string>();
  let stopped = false;
  let unlisten: (() => Promise<void>) | null = null;
  let timer: NodeJS.Timeout | null = null;

  const deliver = (change: Change): void => {
    if (seen.has(change.id)) return;
    seen.add(change.id);
    if (seen.size > 20_000) for (const id of [...seen].slice(0, 5_000)) seen.delete(id);
    for (const one of told) one(change);
  };
  const heard = (payload: string): void => {
    const { id, customerId, team } = JSON.parse(payload) as Change;
    deliver({ id, customerId, team });
  };
  const listen = async (): Promise<boolean> => {
    try {
      unlisten = await database.listen(changesChannel, heard, () => {
        unlisten = null;
        poll();
      });
      return true;
    } catch {
      return false;
    }
  };
  const poll = (): void => {
    if (stopped || timer) return;
    timer = setTimeout(async () => {
      timer = null;
      const listening = unlisten !== null || (await listen());
      // Once more after LISTEN came back, for what was said in between.
      if (told.size > 0)
        for (const change of await database.query<Change>(sinceSql, [overlapSeconds]).catch(() => []))
          deliver(change);
      if (!listening) poll();
    }, pollMs);
    timer.unref();
  };

  if (!(await listen())) poll();
  return {
    subscribe(one, signal) {
      told.add(one);
      signal.addEventListener('abort', () => told.delete(one), { once: true });
    },
    watchers: () => told.size,
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await unlisten?.();
    },
  };
}
