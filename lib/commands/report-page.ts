import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'report-page': typeof command;
  }
}

/** Clew's own names for its surfaces and anchors: no room for anything that the page itself says. */
const ownName = v.pipe(v.string(), v.regex(/^[\w .:/-]{1,60}$/));

/** How X's page looks, who is signed in, and how much of it could not be read. */
const command = defineCommand({
  name: 'report-page',
  from: ['page'],
  input: v.strictObject({
    theme: v.picklist(['light', 'dark']),
    dir: v.picklist(['ltr', 'rtl']),
    account: v.nullable(v.pipe(v.string(), v.regex(/^\w{1,20}$/))),
    unreadable: v.pipe(v.number(), v.integer(), v.minValue(0)),
    fault: v.optional(
      v.nullable(v.strictObject({ surface: ownName, missing: v.pipe(v.array(ownName), v.maxLength(40)) })),
    ),
  }),
  async handle({ input, sender, services: { tabs } }) {
    if (sender.tabId !== null) await tabs.update(sender.tabId, { look: input });
  },
});

export default command;
