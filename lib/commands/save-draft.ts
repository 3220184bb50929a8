import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { draftTextSchema, postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'save-draft': typeof command;
  }
}

/** Keeps the draft of a post; an emptied one is removed. */
const command = defineCommand({
  name: 'save-draft',
  from: ['sidebar'],
  input: v.strictObject({ postId: postIdSchema, text: draftTextSchema }),
  async handle({ input: { postId, text }, services: { db, now } }) {
    if (text === '') await db.drafts.delete(postId);
    else await db.drafts.put({ postId, text, updatedAt: now().toISOString() });
  },
});

export default command;
