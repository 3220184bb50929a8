import { clearCrm } from '../crm/embedded/maintenance.ts';
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
    await db.transaction('rw', db.posts, db.links, db.operations, async () => {
      await db.links.clear();
      await db.posts.filter((row) => row.state === 'linked').modify({ state: 'new' });
      await db.operations.where('state').anyOf('pending', 'sending').delete();
    });
    await badges.judgeAgain();
  },
});

export default command;
