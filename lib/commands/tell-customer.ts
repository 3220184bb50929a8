import * as v from 'valibot';
import { asTold, isUntold } from '../escalation/told.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { t } from '../platform/i18n.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'tell-customer': typeof command;
  }
}

/**
 * The customer has been told what came of an escalation: its clock stops, and on a case a note says so to colleagues.
 * Throws Invalid where the escalation is unknown; of one that is not back, or told already, nothing changes.
 */
const command = defineCommand({
  name: 'tell-customer',
  from: ['sidebar'],
  input: v.strictObject({ id: opIdSchema, noteOpId: opIdSchema }),
  async handle({ input: { id, noteOpId }, services: { db, drain, now, remind } }) {
    const { agent } = await readPolicy(db);
    const at = now().toISOString();
    await db.transaction('rw', [db.operations, db.escalations, db.audit, db.settings], async () => {
      const row = await db.escalations.get(id);
      if (!row) throw new ClewError('Invalid', { key: 'ways_escalation_unknown' });
      if (!isUntold(row)) return;
      await db.escalations.put(asTold(row, at));
      await db.audit.add({ at, agent, action: 'tell-customer', subject: row.postId, detail: row.desk });
      const { customerId, caseId, crm, name } = row;
      if (customerId === null || caseId === null || (await isKnown(db, noteOpId))) return;
      const note = { customerId, caseId, text: t('ways_told_note', { desk: name }), agent, at };
      await enqueue(db, crm, 'add-note', `case:${caseId}`, noteOpId, note, now());
    });
    // It is in the queue for nothing any more.
    await remind();
    void drain();
  },
});

export default command;
