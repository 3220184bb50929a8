import * as v from 'valibot';
import { connectedKey } from '../crm/crm-key.ts';
import { signedIn } from '../crm/reads/signed-in-agent.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { opIdSchema } from '../messaging/fields.ts';
import { heldFor } from '../outbox/held-for.ts';
import { letGo, letGoTables } from '../outbox/let-go.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'dismiss-operation': typeof command;
  }
}

/**
 * Lets go of a write that the CRM refused, or that is for another CRM than the connected one or of another person than is
 * signed in, and with a new case, of what was to be done with it; the log keeps that it was not done. One that waits to be
 * sent stays.
 */
const command = defineCommand({
  name: 'dismiss-operation',
  from: ['sidebar'],
  input: v.strictObject({ opId: opIdSchema }),
  async handle({ input: { opId }, services: { db, now } }) {
    const { agent } = await readPolicy(db);
    await db.transaction('rw', letGoTables(db), async () => {
      const row = await db.operations.where({ opId }).first();
      if (row?.state !== 'failed' && row?.state !== 'pending') return;
      const waits = row.crm === (await connectedKey(db)) && !heldFor(row, await signedIn(db, row.crm));
      if (row.state === 'pending' && waits) return;
      await letGo(db, row, agent, now());
    });
  },
});

export default command;
