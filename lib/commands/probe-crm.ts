import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'probe-crm': typeof command;
  }
}

/** Whether the CRM that policy names can be reached and lets us in, as whom, and what an administrator has yet to do. */
const command = defineCommand({
  name: 'probe-crm',
  from: ['options'],
  input: nothing,
  handle: async ({ services: { crm } }) => {
    const adapter = await crm.adapter();
    return { ...(await adapter.probe(AbortSignal.timeout(20_000))), capabilities: adapter.capabilities };
  },
});

export default command;
