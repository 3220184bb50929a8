import * as v from 'valibot';
import { masked } from '../customer/masked.ts';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'search-customers': typeof command;
  }
}

/** Customers by name, email, phone, case or order number; at most 20. Masked here: none of them is known to be the author. */
const command = defineCommand({
  name: 'search-customers',
  from: ['sidebar'],
  input: v.strictObject({ text: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(100)) }),
  async handle({ input, services }) {
    const crm = await services.crm.adapter();
    return (await crm.searchCustomers(input.text, AbortSignal.timeout(20_000))).map(masked);
  },
});

export default command;
