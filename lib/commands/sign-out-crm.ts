import { forgetSignedInAgent } from '../crm/reads/signed-in-agent.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'sign-out-crm': typeof command;
  }
}

/** Forgets what Clew signed in with, and what it kept of the CRM's answers. What waits in the outbox stays there. */
const command = defineCommand({
  name: 'sign-out-crm',
  from: ['options'],
  input: nothing,
  async handle({ services: { crm, db, reads } }) {
    await crm.signOut();
    await reads.forget();
    await forgetSignedInAgent(db);
  },
});

export default command;
