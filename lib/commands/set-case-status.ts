import * as v from 'valibot';
import { caseStatuses } from '../crm/model.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { onSeenCase, workOnCase } from '../outbox/case-work.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'set-case-status': typeof command;
  }
}

/** Sets a case's status, on top of the state that the specialist saw. Throws Invalid where the case is unknown. */
const command = defineCommand({
  name: 'set-case-status',
  from: ['sidebar'],
  input: v.strictObject({ ...onSeenCase, status: v.picklist(caseStatuses) }),
  handle: ({ input, services }) => {
    const { version, status } = input;
    return workOnCase(services, 'set-status', input, { version, status });
  },
});

export default command;
