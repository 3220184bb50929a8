import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'remove-identity': typeof command;
  }
}

/** Takes back that an X account is this customer's. Confirming it again, on the basis that it had, restores it. The links
 * of posts to cases stay. */
const command = defineCommand({
  name: 'remove-identity',
  from: ['sidebar'],
  input: v.strictObject({
    customerId: crmIdSchema,
    identityId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    opId: opIdSchema,
  }),
  async handle({ input: { customerId, identityId, opId }, services: { db, drain, now, reads } }) {
    const { agent, crm } = await readPolicy(db);
    await db.transaction('rw', db.operations, db.audit, db.settings, async () => {
      if (await isKnown(db, opId)) return;
      const payload = { identityId, customerId };
      await enqueue(db, crmKey(crm), 'remove-identity', `customer:${customerId}`, opId, payload, now());
      const at = now().toISOString();
      await db.audit.add({ at, agent, action: 'remove-identity', subject: customerId, detail: identityId });
    });
    await drain();
    await reads.renewMatches(customerId);
  },
});

export default command;
