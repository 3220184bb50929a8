import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'search-customers': typeof command;
  }
}

/** Customers by name, email, phone, case or order number; at most 20. */
const command = defineCommand({
  name: 'search-customers',
  from: ['sidebar'],
  input: v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)) }),
  handle: async ({ input, services }) =>
    (await services.crm.adapter()).searchCustomers(input.text, AbortSignal.timeout(20_000)),
});

export default command;
