import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'find-agents': typeof command;
  }
}

/** Colleagues who can be given a case, by what was typed of their names; the first where nothing was. At most 20. */
const command = defineCommand({
  name: 'find-agents',
  from: ['sidebar'],
  input: v.strictObject({ text: v.pipe(v.string(), v.maxLength(80)) }),
  handle: async ({ input: { text }, services: { crm } }) =>
    (await crm.adapter()).findAgents(text, AbortSignal.timeout(20_000)),
});

export default command;
