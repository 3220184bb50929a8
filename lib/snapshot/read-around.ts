import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { readQueueInfo } from './queue-info.ts';
import { readHeld, readUnfinished } from './read-operations.ts';
import { readRecent } from './read-recent.ts';
import { readSync, syncInfo } from './read-sync.ts';

/** What is the same whichever post is open. */
export type Around = Awaited<ReturnType<typeof readAround>>;

/** Reads only; from tables that live-snapshots.ts names. */
export async function readAround(db: ClewDb) {
  const reading = readPolicy(db);
  const unfinished = readUnfinished(db);
  const key = reading.then(({ crm }) => crmKey(crm));
  const sync = Promise.all([unfinished, key]).then(([rows, crm]) => readSync(db, rows, crm));
  const [policy, crm, queue, waiting, held, escalations, recent, all] = await Promise.all([
    reading,
    key,
    readQueueInfo(db),
    unfinished,
    key.then((connected) => readHeld(db, connected, unfinished)),
    // Few, and forgotten some weeks after they came back: read whole.
    db.escalations.toArray(),
    readRecent(db),
    sync,
  ]);
  return { policy, crm, queue, waiting, held, escalations, recent, sync: syncInfo(all) };
}
