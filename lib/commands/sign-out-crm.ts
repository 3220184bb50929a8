import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { withLock } from '../outbox/drain.ts';
import { letGo, letGoTables } from '../outbox/let-go.ts';
import { ofSignedIn } from '../outbox/of-signed-in.ts';
import { readPolicy } from '../policy/stored-policy.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'sign-out-crm': typeof command;
  }
}

/**
 * Forgets what Clew signed in with, and what it kept of the CRM's answers. What waits of this person's stays for when they
 * sign in again; with `letGo`, it is let go of, each as not done.
 */
const command = defineCommand({
  name: 'sign-out-crm',
  from: ['options'],
  input: v.strictObject({ letGo: v.boolean() }),
  async handle({ input, services: { badges, crm, db, now } }) {
    const { rows } = await ofSignedIn(db);
    await crm.signOut();
    if (!input.letGo) return;
    const { agent } = await readPolicy(db);
    // What was on its way has its answer, or has none and waits again.
    const posts = await withLock(() =>
      db.transaction('rw', letGoTables(db), async () => {
        const left = (await db.operations.bulkGet(rows.map(({ n }) => n ?? 0))).filter((row) => !!row);
        const waiting = left.filter(({ state }) => state !== 'done');
        for (const row of waiting) await letGo(db, row, agent, now());
        return waiting.map(({ entity }) => entity);
      }),
    );
    await badges.refresh(posts);
  },
});

export default command;
