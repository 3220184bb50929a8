import { crmCounts } from '../crm/embedded/maintenance.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

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
  handle: async ({ services: { db, embedded } }) => ({
    adapter: (await readPolicy(db)).crm.adapter,
    counts: { ...(await crmCounts(embedded)) },
  }),
});

export default command;
