import { loadDemo } from '../crm/embedded/maintenance.ts';
import { forgetLinks } from '../db/forget-links.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'load-demo': typeof command;
  }
}

/** Replaces what the embedded CRM holds by the customers of a company that does not exist. */
const command = defineCommand({
  name: 'load-demo',
  from: ['options'],
  input: nothing,
  async handle({ services: { badges, db, embedded, now } }) {
    await forgetLinks(db, 'embedded');
    const counts = { ...(await loadDemo(embedded, now())) };
    await badges.judgeAgain();
    return { counts };
  },
});

export default command;
