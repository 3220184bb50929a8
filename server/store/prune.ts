import type { Database } from '../database/database.ts';

const batch = 5_000;
const expired = [
  `delete from idempotency_keys where ctid in
    (select ctid from idempotency_keys where at < now() - interval '30 days' limit ${batch})`,
  `delete from changes where id in (select id from changes where at < now() - interval '1 day' limit ${batch})`,
  `delete from rate_windows where minute < floor(extract(epoch from now()) / 60) - 5`,
];

/** Takes away what has had its time, a batch at a time so that no request waits for it. */
export async function prune(database: Database): Promise<void> {
  for (const sql of expired) {
    let rows: unknown[];
    do rows = await database.query(`${sql} returning 1 as gone`);
    while (rows.length === batch);
  }
}
