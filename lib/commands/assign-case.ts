import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { crmIdSchema } from '../messaging/fields.ts';
import { onSeenCase, workOnCase } from '../outbox/case-work.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'assign-case': typeof command;
  }
}

const line = v.pipe(v.string(), v.maxLength(200));

/**
 * Gives a case to a colleague, or (`to` null) takes it from whoever has it. `from` is the owner's name as the specialist saw
 * it. The CRM decides whether they may. Throws Invalid where the case is unknown.
 */
const command = defineCommand({
  name: 'assign-case',
  from: ['sidebar'],
  input: v.strictObject({
    ...onSeenCase,
    from: line,
    to: v.nullable(v.strictObject({ id: crmIdSchema, name: v.pipe(line, v.minLength(1)) })),
  }),
  handle: ({ input, services }) => {
    const { version, from, to } = input;
    return workOnCase(services, 'assign-case', input, { version, from, to });
  },
});

export default command;
