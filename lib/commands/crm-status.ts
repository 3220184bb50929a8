import { crmCounts } from '../crm/embedded/maintenance.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'crm-status': typeof command;
  }
}

/** Which CRM is connected, and how much it holds where that can be counted. */
const command = defineCommand({
  name: 'crm-status',
  from: ['options'],
  input: nothing,
  handle: async ({ services: { crm, embedded } }) => ({
    adapter: crm.id,
    counts: { ...(await crmCounts(embedded)) },
  }),
});

export default command;
