import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'get-timeline': typeof command;
  }
}

/** Earlier contacts with a customer, a page at a time, newest first. `cursor` comes from the record or the page before. */
const command = defineCommand({
  name: 'get-timeline',
  from: ['sidebar'],
  input: v.strictObject({ customerId: crmIdSchema, cursor: v.pipe(v.string(), v.maxLength(2000)) }),
  handle: async ({ input: { customerId, cursor }, services: { crm } }) =>
    (await crm.adapter()).getTimeline(customerId, cursor, AbortSignal.timeout(20_000)),
});

export default command;
