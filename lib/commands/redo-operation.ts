import * as v from 'valibot';
import type { ClewDb, Operation } from '../db/clew-db.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { wayOf } from '../outbox/conflict.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { type OperationKind, operationPayloads } from '../outbox/operations.ts';
import { requireOwn } from '../outbox/require-own.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'redo-operation': typeof command;
  }
}

/**
 * Does a change of a case all the same, which the CRM refused because the case is another by now: on top of the state that
 * the specialist was shown, under an id of its own, since it is another decision. Throws Conflict where it is for another
 * CRM than the connected one or of another person than is signed in.
 */
const command = defineCommand({
  name: 'redo-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema, newOpId: opIdSchema }),
  async handle({ input: { opId, newOpId }, services: { db, drain, now } }) {
    const { agent } = await readPolicy(db);
    await db.transaction('rw', [db.operations, db.escalations, db.audit, db.settings], async () => {
      const row = await db.operations.where({ opId }).first();
      if (!row || wayOf(row) !== 'redo' || (await isKnown(db, newOpId))) return;
      await requireOwn(db, row);
      const kind = row.kind as OperationKind;
      const parsed = v.safeParse(operationPayloads[kind], decidedAnew(row));
      if (!parsed.success) throw new ClewError('Invalid', { key: 'error_operation_unreadable' });
      await db.operations.delete(row.n);
      await enqueue(db, row.crm, kind, row.entity, newOpId, parsed.output, now());
      await db.operations.where({ opId: newOpId }).modify({ seen: row.conflict });
      await renameEscalation(db, opId, newOpId);
      const at = now().toISOString();
      await db.audit.add({ at, agent, action: 'redo-operation', subject: row.entity, detail: row.kind });
    });
    await drain();
  },
});

/** Whose case it is was part of what the specialist was shown. */
function decidedAnew({ kind, payload, conflict }: Operation): object {
  const anew = { ...(payload as object), version: conflict?.version ?? null };
  if (kind === 'claim-case') return { ...anew, takeOver: (conflict?.owner ?? '') !== '' };
  return kind === 'assign-case' ? { ...anew, from: conflict?.owner ?? '' } : anew;
}

/** The desk's clock runs by the id of the operation that hands the case over. */
async function renameEscalation(db: ClewDb, from: string, to: string): Promise<void> {
  const escalation = await db.escalations.get(from);
  if (!escalation) return;
  await db.escalations.delete(from);
  await db.escalations.add({ ...escalation, id: to });
}

export default command;
