import { connectedKey } from '../crm/crm-key.ts';
import { partsOf } from '../crm/key-parts.ts';
import { signedIn } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';
import { heldFor } from './held-for.ts';

const setUp = { key: 'crm_action_set_up' };

/** Throws Conflict where `row` is for another CRM than the connected one, or of another person than is signed in there. */
export async function requireOwn(db: ClewDb, row: Operation): Promise<void> {
  if (row.crm !== (await connectedKey(db)))
    throw new ClewError(
      'Conflict',
      { key: 'outbox_other_crm', args: { crm: partsOf(row.crm).place || row.crm } },
      setUp,
    );
  const person = heldFor(row, await signedIn(db, row.crm));
  if (!person) return;
  const key = person.name ? 'leave_other_person' : 'leave_other_unknown';
  throw new ClewError('Conflict', { key, args: { name: person.name } }, setUp);
}
