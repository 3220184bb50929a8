import * as v from 'valibot';
import { settleState, stateTables } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'dismiss-operation': typeof command;
  }
}

/** Lets go of a write that the CRM refused; the log keeps that it was not done. One that waits stays. */
const command = defineCommand({
  name: 'dismiss-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema }),
  async handle({ input: { opId }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    await db.transaction('rw', [...stateTables(db), db.operations, db.audit], async () => {
      const row = await db.operations.where({ opId }).first();
      if (row?.state !== 'failed') return;
      await db.operations.delete(row.n);
      // A case that never came to be has no link either.
      await db.links.filter((link) => link.opId === opId && link.state === 'failed').delete();
      await settleState(db, row.entity);
      const at = now().toISOString();
      await db.audit.add({ at, agent, action: 'dismiss-operation', subject: row.entity, detail: row.kind });
    });
  },
});

export default command;
