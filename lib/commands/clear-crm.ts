import { clearCrm } from '../crm/embedded/maintenance.ts';
import { settleState, stateTables } from '../db/settle-state.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'clear-crm': typeof command;
  }
}

/** Removes every customer from the embedded CRM, and this device's links to their cases. */
const command = defineCommand({
  name: 'clear-crm',
  from: ['options'],
  input: nothing,
  async handle({ services: { badges, db, embedded } }) {
    await clearCrm(embedded);
    await db.transaction('rw', [...stateTables(db), db.operations], async () => {
      const linked = await db.links.toCollection().primaryKeys();
      await db.links.clear();
      await db.operations.clear();
      for (const postId of linked) await settleState(db, postId);
    });
    await badges.judgeAgain();
  },
});

export default command;
