import { loadDemo } from '../crm/embedded/maintenance.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'load-demo': typeof command;
  }
}

/** Fills the embedded CRM with the customers of a company that does not exist. */
const command = defineCommand({
  name: 'load-demo',
  from: ['options'],
  input: nothing,
  handle: async ({ services: { embedded, now } }) => ({ counts: { ...(await loadDemo(embedded, now())) } }),
});

export default command;
