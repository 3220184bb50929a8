import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { onSeenCase, workOnCase } from '../outbox/case-work.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'claim-case': typeof command;
  }
}

/** Takes a case, from a colleague only where that is said. The CRM decides: who was faster has it, and the other is told.
 * Throws Invalid where the case is unknown. */
const command = defineCommand({
  name: 'claim-case',
  from: ['sidebar'],
  input: v.strictObject({ ...onSeenCase, takeOver: v.boolean() }),
  handle: ({ input, services }) => {
    const { version, takeOver } = input;
    return workOnCase(services, 'claim-case', input, { version, takeOver });
  },
});

export default command;
