import * as v from 'valibot';
import { connectedKey } from '../crm/crm-key.ts';
import { partsOf } from '../crm/key-parts.ts';
import { signedIn } from '../crm/reads/signed-in-agent.ts';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { linkOf, putLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { heldFor } from '../outbox/held-for.ts';
import { operationPayloads } from '../outbox/operations.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'retry-operation': typeof command;
  }
}

/**
 * Sends a write again that the CRM refused, under the same id: what was applied after all is not applied twice. Throws
 * Conflict where it is for another CRM than the connected one or of another person than is signed in, and for a new case whose post was linked elsewhere since.
 */
const command = defineCommand({
  name: 'retry-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema }),
  async handle({ input: { opId }, services: { badges, db, drain, now } }) {
    const postId = await db.transaction('rw', [...stateTables(db), db.operations], async () => {
      const row = await db.operations.where({ opId }).first();
      if (row?.state !== 'failed' && row?.state !== 'pending') return null;
      if (row.crm !== (await connectedKey(db)))
        throw new ClewError(
          'Conflict',
          { key: 'outbox_other_crm', args: { crm: partsOf(row.crm).place || row.crm } },
          { key: 'crm_action_set_up' },
        );
      const person = heldFor(row, await signedIn(db, row.crm));
      if (person)
        throw new ClewError(
          'Conflict',
          { key: person.name ? 'leave_other_person' : 'leave_other_unknown', args: { name: person.name } },
          { key: 'crm_action_set_up' },
        );
      const of = row.kind === 'create-case' ? await claimLink(db, row, now()) : null;
      const { problem: _problem, ...rest } = row;
      await db.operations.put({ ...rest, state: 'pending', notBefore: 0 });
      return of;
    });
    if (postId) await badges.refresh([postId]);
    await drain();
  },
});

/** The post waits for its case again, so that nothing else links it meanwhile. Returns the post's id. */
async function claimLink(db: ClewDb, { crm, opId, payload }: Operation, now: Date): Promise<string | null> {
  const parsed = v.safeParse(operationPayloads['create-case'], payload);
  if (!parsed.success) return null;
  const { postId, customerId } = parsed.output;
  const link = await linkOf(db, postId, crm);
  if (link && link.opId !== opId && link.state !== 'failed')
    throw new ClewError('Conflict', { key: 'error_link_other' });
  const at = link?.at ?? now.toISOString();
  await putLink(db, { postId, crm, customerId, caseId: '', state: 'pending', at, opId, problem: null });
  await settleState(db, postId);
  return postId;
}

export default command;
