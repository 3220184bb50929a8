import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { draftTextSchema, postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'save-draft': typeof command;
  }
}

/**
 * Keeps the draft of a post. `typedAt` (milliseconds) decides between two saves, since one that met a dying worker is
 * sent again and may come after its successor. An emptied draft is kept as such, or an older text would come back.
 */
const command = defineCommand({
  name: 'save-draft',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    text: draftTextSchema,
    typedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  async handle({ input: { postId, text, typedAt }, services: { db, now } }) {
    const updatedAt = new Date(Math.min(typedAt, now().getTime())).toISOString();
    await db.transaction('rw', db.drafts, async () => {
      const before = await db.drafts.get(postId);
      if (before && before.updatedAt > updatedAt) return;
      const begunAt = (before?.text && (before.begunAt ?? before.updatedAt)) || updatedAt;
      await db.drafts.put({ postId, text, updatedAt, ...(text && { begunAt }) });
    });
  },
});

export default command;
