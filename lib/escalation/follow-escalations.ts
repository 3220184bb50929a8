import { liveQuery, type Subscription } from 'dexie';
import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { readPolicy } from '../policy/stored-policy.ts';

/** Calls `changed` when what waits at desks may be another set: handed over, back, refused by the CRM, another CRM. */
export function followEscalations(db: ClewDb, changed: () => void): Subscription {
  let last: string | undefined;
  const look = async () => {
    const waiting = await db.escalations.where('waitsUntil').above('').toArray();
    const refused = await db.operations
      .where('opId')
      .anyOf(waiting.map(({ id }) => id))
      .filter(({ state }) => state === 'failed')
      .primaryKeys();
    const { crm } = await readPolicy(db);
    return JSON.stringify([waiting.map(({ id, waitsUntil }) => [id, waitsUntil]), refused, crmKey(crm)]);
  };
  return liveQuery(look).subscribe({
    next: (now) => {
      if (now !== last) changed();
      last = now;
    },
    error: console.error,
  });
}
