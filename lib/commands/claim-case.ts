import * as v from 'valibot';
import { requireCase } from '../crm/reads/require-case.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'claim-case': typeof command;
  }
}

/** Takes a case, from a colleague only where that is said. The CRM decides: who was faster has it, and the other is told.
 * Throws Invalid where the case is unknown. */
const command = defineCommand({
  name: 'claim-case',
  from: ['sidebar'],
  input: v.strictObject({
    customerId: crmIdSchema,
    caseId: crmIdSchema,
    takeOver: v.boolean(),
    version: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    opId: opIdSchema,
  }),
  async handle({ input, services: { db, reads, drain, now } }) {
    const { customerId, caseId, takeOver, version, opId } = input;
    await requireCase(reads, customerId, caseId);
    const { agent } = await readPolicy(db);
    await db.transaction('rw', db.operations, async () => {
      if (await isKnown(db, opId)) return;
      const payload = { customerId, caseId, version, agent, takeOver };
      await enqueue(db, 'claim-case', `case:${caseId}`, opId, payload, now());
    });
    void drain();
  },
});

export default command;
