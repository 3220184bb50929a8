import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { crmIdSchema, opIdSchema } from '../messaging/fields.ts';
import { enqueue, isKnown } from '../outbox/enqueue.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'remove-identity': typeof command;
  }
}

/**
 * Takes back that an X account is this customer's; confirm-identity restores it as it was. The links of posts to cases
 * stay. Until the CRM has taken it ("pending"), the account is the customer's still. Throws Conflict where the CRM refuses.
 */
const command = defineCommand({
  name: 'remove-identity',
  from: ['sidebar'],
  input: v.strictObject({
    customerId: crmIdSchema,
    identityId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    opId: opIdSchema,
  }),
  async handle({
    input: { customerId, identityId, opId },
    services,
  }): Promise<{ state: 'done' | 'pending' }> {
    const { db, drain, now, reads } = services;
    const { agent, crm } = await readPolicy(db);
    // Who cannot be read now is taken back all the same; restored, it is linked anew then.
    const record = await reads.record(customerId, AbortSignal.timeout(5_000)).catch(() => null);
    const was = record?.identities.find(({ id }) => id === identityId);
    await db.transaction('rw', db.operations, db.audit, db.settings, async () => {
      if (await isKnown(db, opId)) return;
      const payload = { identityId, customerId, ...(was && { was }) };
      // In order with what is said of the same account, such as that it is theirs after all.
      const entity = was?.userId ? `x:${was.userId}` : `customer:${customerId}`;
      await enqueue(db, crmKey(crm), 'remove-identity', entity, opId, payload, now());
      const at = now().toISOString();
      await db.audit.add({ at, agent, action: 'remove-identity', subject: customerId, detail: identityId });
    });
    await drain();
    const { state, problem } = (await db.operations.where({ opId }).first()) ?? {};
    if (state === 'failed') throw new ClewError('Conflict', problem?.sentence ?? { key: 'error_unexpected' });
    if (state !== 'done') return { state: 'pending' };
    await reads.renewMatches(customerId);
    return { state };
  },
});

export default command;
