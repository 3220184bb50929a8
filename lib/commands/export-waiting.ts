import * as v from 'valibot';
import { unfinished } from '../db/clew-db.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { keepCaseNumbers } from '../outbox/case-numbers.ts';
import { describeWaiting } from '../outbox/describe-waiting.ts';
import { ofSignedIn } from '../outbox/of-signed-in.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'export-waiting': typeof command;
  }
}

/**
 * Writes that have not reached their CRM, as JSON, the oldest first, each with what it would have done: all of them, or
 * those alone of who is signed in. They hold texts about customers, so the log keeps that they were saved.
 */
const command = defineCommand({
  name: 'export-waiting',
  from: ['options'],
  input: v.strictObject({ whose: v.picklist(['all', 'own']) }),
  async handle({ input: { whose }, services: { db, now } }) {
    await keepCaseNumbers(db);
    const rows = whose === 'own' ? (await ofSignedIn(db)).rows : await unfinished(db).sortBy('n');
    const { agent } = await readPolicy(db);
    const at = now().toISOString();
    const detail = String(rows.length);
    await db.audit.add({ at, agent, action: 'export-waiting', subject: 'operations', detail });
    const file = { savedAt: at, waiting: rows.map(describeWaiting) };
    return { json: `${JSON.stringify(file, null, 2)}\n`, count: rows.length };
  },
});

export default command;
