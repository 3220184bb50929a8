import { crmKey } from '../crm/crm-key.ts';
import { signedIn } from '../crm/reads/signed-in-agent.ts';
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
  const who = key.then((connected) => signedIn(db, connected));
  const sync = Promise.all([unfinished, key, who]).then(([rows, crm, them]) => readSync(db, rows, crm, them));
  const [policy, crm, signed, queue, waiting, held, escalations, recent, all] = await Promise.all([
    reading,
    key,
    who,
    readQueueInfo(db),
    unfinished,
    key.then((connected) => readHeld(db, connected, unfinished)),
    // Few, and forgotten some weeks after they came back: read whole.
    db.escalations.toArray(),
    readRecent(db),
    sync,
  ]);
  return { policy, crm, who: signed, queue, waiting, held, escalations, recent, sync: syncInfo(all) };
}
