import * as v from 'valibot';
import { connectedKey } from '../crm/crm-key.ts';
import { forgetSignedInAgent } from '../crm/reads/signed-in-agent.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { sendNow } from '../outbox/enqueue.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'sign-in-crm': typeof command;
  }
}

/** Signs in to the CRM that policy names: by a pasted secret where it takes one, else by its own page. What waits in the
 * outbox is sent then. Throws Invalid where that cannot be a secret, AuthError where the page was closed. */
const command = defineCommand({
  name: 'sign-in-crm',
  from: ['options'],
  input: v.strictObject({
    secret: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000))),
  }),
  async handle({ input: { secret }, services: { crm, db, drain, reads } }) {
    if (secret === null) await crm.signIn(AbortSignal.timeout(5 * 60_000));
    else await crm.keepSecret(secret);
    // Another account may see other people.
    await reads.forget();
    await forgetSignedInAgent(db);
    await sendNow(db, await connectedKey(db));
    void drain();
  },
});

export default command;
