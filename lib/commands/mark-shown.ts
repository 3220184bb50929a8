import * as v from 'valibot';
import { keepShown } from '../conversation/keep-shown.ts';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'mark-shown': typeof command;
  }
}

/** Posts whose text the specialist has had in view in the sidebar. What X's page showed comes with report-posts. */
const command = defineCommand({
  name: 'mark-shown',
  from: ['sidebar'],
  input: v.strictObject({ postIds: v.pipe(v.array(postIdSchema), v.maxLength(100)) }),
  handle: ({ input: { postIds }, services: { db, now } }) => keepShown(db, postIds, now().toISOString()),
});

export default command;
