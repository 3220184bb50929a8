import * as v from 'valibot';
import { caseStatuses } from '../crm/model.ts';
import { requireCase } from '../crm/reads/require-case.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'set-case-status': typeof command;
  }
}

/** Sets a case's status, on top of the state that the specialist saw. Throws Invalid where the case is unknown. */
const command = defineCommand({
  name: 'set-case-status',
  from: ['sidebar'],
  input: v.strictObject({
    customerId: crmIdSchema,
    caseId: crmIdSchema,
    status: v.picklist(caseStatuses),
    version: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    opId: opIdSchema,
  }),
  async handle({ input, services: { db, reads, drain, now } }) {
    const { customerId, caseId, status, version, opId } = input;
    await requireCase(reads, customerId, caseId);
    const { agent } = await readPolicy(db);
    await db.transaction('rw', db.operations, async () => {
      if (await isKnown(db, opId)) return;
      const payload = { customerId, caseId, version, agent, status };
      await enqueue(db, 'set-status', `case:${caseId}`, opId, payload, now());
    });
    void drain();
  },
});

export default command;
