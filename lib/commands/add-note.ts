import * as v from 'valibot';
import { requireCase } from '../crm/reads/require-case.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'add-note': typeof command;
  }
}

/** Keeps a note on a case, for colleagues alone. Throws Invalid where the case is unknown. */
const command = defineCommand({
  name: 'add-note',
  from: ['sidebar'],
  input: v.strictObject({
    customerId: crmIdSchema,
    caseId: crmIdSchema,
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000)),
    opId: opIdSchema,
  }),
  async handle({ input, services: { db, reads, drain, now } }) {
    const { customerId, caseId, text, opId } = input;
    await requireCase(reads, customerId, caseId);
    const { agent } = await readPolicy(db);
    await db.transaction('rw', db.operations, async () => {
      if (await isKnown(db, opId)) return;
      const payload = { customerId, caseId, text, agent, at: now().toISOString() };
      await enqueue(db, 'add-note', `case:${caseId}`, opId, payload, now());
    });
    void drain();
  },
});

export default command;
