import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { setNotifications, wantsNotifications } from '../queue-order/follow-toolbar.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'notify-safety': typeof command;
  }
}

/** Whether this specialist is notified of posts that speak of danger; with `on` that is changed. Resolves with it. */
const command = defineCommand({
  name: 'notify-safety',
  from: ['options'],
  input: v.strictObject({ on: v.optional(v.boolean()) }),
  async handle({ input: { on }, services: { db } }) {
    if (on !== undefined) await setNotifications(db, on);
    return { on: await wantsNotifications(db) };
  },
});

export default command;
