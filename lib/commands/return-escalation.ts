import * as v from 'valibot';
import { caseStatuses } from '../crm/model.ts';
import { teamHours } from '../escalation/desk-hours.ts';
import { dueAfter, outcomes, tellers } from '../escalation/escalation.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { t } from '../platform/i18n.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { waysOf } from '../ways/ways-of.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'return-escalation': typeof command;
  }
}

/**
 * The way back from a desk: what came of it and who tells the customer. Unless the desk has, a clock runs until somebody
 * did, as long as for what the CEO promised. On a case, the case's status and a note go to
 * the CRM, one behind the other. Throws Invalid where the escalation is unknown; one that is back already stays as it is.
 */
const command = defineCommand({
  name: 'return-escalation',
  from: ['sidebar'],
  input: v.strictObject({
    id: opIdSchema,
    outcome: v.picklist(outcomes),
    told: v.picklist(tellers),
    note: v.pipe(v.string(), v.trim(), v.maxLength(4000)),
    status: v.picklist(caseStatuses.filter((status) => status !== 'escalated')),
    /** The case's, as the specialist saw it. */
    version: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    statusOpId: opIdSchema,
    noteOpId: opIdSchema,
  }),
  async handle({ input, services: { db, drain, now, remind } }) {
    const { id, outcome, told, status, version } = input;
    const policy = await readPolicy(db);
    const { agent } = policy;
    const at = now().toISOString();
    const tellBy = dueAfter(now(), waysOf(policy).owedHours, teamHours(policy.routing));
    await db.transaction('rw', [db.operations, db.escalations, db.audit, db.settings], async () => {
      const row = await db.escalations.get(id);
      if (!row) throw new ClewError('Invalid', { key: 'ways_escalation_unknown' });
      if (row.back) return;
      const { waitsUntil: _over, ...rest } = row;
      const waits = told === 'desk' ? {} : { waitsUntil: tellBy };
      await db.escalations.put({ ...rest, ...waits, back: { at, agent, outcome, told } });
      await db.audit.add({ at, agent, action: 'return-escalation', subject: row.postId, detail: outcome });
      const { customerId, caseId, crm } = row;
      if (customerId === null || caseId === null || (await isKnown(db, input.statusOpId))) return;
      const entity = `case:${caseId}`;
      const set = { customerId, caseId, version, agent, status };
      await enqueue(db, crm, 'set-status', entity, input.statusOpId, set, now());
      const text = [
        t('ways_back_note', { desk: row.name, outcome: t(`ways_outcome_${outcome.replaceAll('-', '_')}`) }),
        t(`ways_told_${told.replaceAll('-', '_')}`),
        input.note,
      ];
      const note = { customerId, caseId, text: text.filter(Boolean).join('\n'), agent, at };
      await enqueue(db, crm, 'add-note', entity, input.noteOpId, note, now());
    });
    // The desk is late no longer; that the customer knows nothing is another matter, with a time of its own.
    await remind();
    void drain();
  },
});

export default command;
