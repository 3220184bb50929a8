import { unfinished } from '../db/clew-db.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { nothing } from '../messaging/fields.ts';
import { ofSignedIn } from '../outbox/of-signed-in.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'list-waiting': typeof command;
  }
}

/**
 * How many writes have not reached their CRM: of who is signed in to the connected one, and in all; and who that is, '' where
 * the CRM has not said. Nothing of what is in them.
 */
const command = defineCommand({
  name: 'list-waiting',
  from: ['options'],
  input: nothing,
  async handle({ services: { db } }) {
    const { who, rows } = await ofSignedIn(db);
    const agent = who.left ? '' : (who.agent?.name ?? '');
    return { agent, own: rows.length, all: await unfinished(db).count() };
  },
});

export default command;
