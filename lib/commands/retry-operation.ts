import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { opIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'retry-operation': typeof command;
  }
}

/** Sends a write again that the CRM refused, under the same id: what was applied after all is not applied twice. */
const command = defineCommand({
  name: 'retry-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema }),
  async handle({ input: { opId }, services: { db, drain } }) {
    await db.operations
      .where({ opId })
      .filter(({ state }) => state === 'failed' || state === 'pending')
      .modify((row) => {
        Object.assign(row, { state: 'pending', notBefore: 0 });
        delete row.problem;
      });
    await drain();
  },
});

export default command;
