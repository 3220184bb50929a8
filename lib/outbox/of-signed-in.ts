import { connectedKey } from '../crm/crm-key.ts';
import { type SignedIn, signedIn } from '../crm/reads/signed-in-agent.ts';
import { type ClewDb, type Operation, unfinished } from '../db/clew-db.ts';
import { heldFor } from './held-for.ts';

/** What has not reached the connected CRM of the writes of who is signed in to it, the oldest first. */
export async function ofSignedIn(db: ClewDb): Promise<{ who: SignedIn; rows: Operation[] }> {
  const crm = await connectedKey(db);
  const who = await signedIn(db, crm);
  const rows = who.left ? [] : await unfinished(db).sortBy('n');
  return { who, rows: rows.filter((row) => row.crm === crm && !heldFor(row, who)) };
}
