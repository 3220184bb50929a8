import { clearCrm } from '../crm/embedded/maintenance.ts';
import { forgetLinks } from '../db/forget-links.ts';
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
    await forgetLinks(db, 'embedded');
    await clearCrm(embedded);
    await badges.judgeAgain();
  },
});

export default command;
