import * as v from 'valibot';
import { olderContacts } from '../composer/older-contacts.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'read-older': typeof command;
  }
}

/**
 * The contacts further back than those of the record, for the guardrails while a reply is typed; `cursor` is the
 * record's. Kept for the check before Insert, so that the CRM is asked once.
 */
const command = defineCommand({
  name: 'read-older',
  from: ['sidebar'],
  input: v.strictObject({ customerId: crmIdSchema, cursor: v.pipe(v.string(), v.maxLength(2000)) }),
  handle: ({ input: { customerId, cursor }, services }) => olderContacts(services, customerId, cursor),
});

export default command;
