import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { onCase, workOnCase } from '../outbox/case-work.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'add-note': typeof command;
  }
}

/** Keeps a note on a case, for colleagues alone. Throws Invalid where the case is unknown. */
const command = defineCommand({
  name: 'add-note',
  from: ['sidebar'],
  input: v.strictObject({
    ...onCase,
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000)),
  }),
  handle: ({ input, services }) =>
    workOnCase(services, 'add-note', input, { text: input.text, at: services.now().toISOString() }),
});

export default command;
