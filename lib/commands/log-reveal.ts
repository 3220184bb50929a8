import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'log-reveal': typeof command;
  }
}

/** Notes that private values of a customer were shown unmasked, by whom and what for. */
const command = defineCommand({
  name: 'log-reveal',
  from: ['sidebar'],
  input: v.strictObject({
    customerId: crmIdSchema,
    reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  }),
  async handle({ input: { customerId, reason }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    const at = now().toISOString();
    await db.audit.add({ at, agent, action: 'reveal', subject: customerId, detail: reason });
  },
});

export default command;
