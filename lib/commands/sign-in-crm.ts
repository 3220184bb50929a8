import * as v from 'valibot';
import { connected } from '../crm/crm-key.ts';
import { whoIs } from '../crm/reads/signed-in-agent.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { sendNow } from '../outbox/enqueue.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'sign-in-crm': typeof command;
  }
}

/**
 * Signs in to the CRM that policy names: by a pasted secret where it takes one, else by its own page. What waits for whom the
 * CRM says that is, is sent then. Throws Invalid where that cannot be a secret, AuthError where the page was closed or the
 * CRM does not know them.
 */
const command = defineCommand({
  name: 'sign-in-crm',
  from: ['options'],
  input: v.strictObject({
    secret: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000))),
  }),
  async handle({ input: { secret }, services: { crm, db, drain } }) {
    if (secret === null) await crm.signIn(AbortSignal.timeout(5 * 60_000));
    else await crm.keepSecret(secret);
    const { key, adapter } = await connected(db, crm);
    // Who it is can also be asked later; that it is nobody, they should hear now.
    await whoIs(db, key, adapter).catch((error) => {
      if (error instanceof ClewError && error.code === 'AuthError') throw error;
    });
    await sendNow(db, key);
    void drain();
  },
});

export default command;
