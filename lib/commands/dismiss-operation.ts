import * as v from 'valibot';
import { connectedKey } from '../crm/crm-key.ts';
import { changeLink, dropLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'dismiss-operation': typeof command;
  }
}

/**
 * Lets go of a write that the CRM refused, or that is for another CRM than the connected one, and with a new case, of what
 * was to be done with it; the log keeps that it was not done. One that waits for the connected CRM stays.
 */
const command = defineCommand({
  name: 'dismiss-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema }),
  async handle({ input: { opId }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    await db.transaction('rw', [...stateTables(db), db.operations, db.escalations, db.audit], async () => {
      const row = await db.operations.where({ opId }).first();
      if (row?.state !== 'failed' && row?.state !== 'pending') return;
      if (row.state === 'pending' && row.crm === (await connectedKey(db))) return;
      await db.operations.delete(row.n);
      const others = await db.operations.filter(({ after }) => after === opId).toArray();
      await db.operations.bulkDelete(others.map(({ n }) => n as number));
      // What the desk never got is not waited for.
      if (row.kind === 'escalate-case') await db.escalations.delete(opId);
      // A case that never came to be has no link either; what was to be unlinked is linked still.
      if (row.kind === 'unlink-post') await changeLink(db, opId, { state: 'done' });
      else await dropLink(db, opId, ['failed', 'pending']);
      await settleState(db, row.entity);
      const at = now().toISOString();
      // A reply goes to the next case that the post is linked to, and is no more lost than the post is.
      for (const { entity, kind, made } of [row, ...others.filter(({ kind }) => kind !== 'add-reply')]) {
        const detail = made ? `${kind}; ${made.number} is made` : kind;
        await db.audit.add({ at, agent, action: 'dismiss-operation', subject: entity, detail });
      }
    });
  },
});

export default command;
