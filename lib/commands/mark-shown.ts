import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { postIdSchema } from '../messaging/fields.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'mark-shown': typeof command;
  }
}

/**
 * Posts whose text the specialist has had in view, on X or in the sidebar. The first time counts; posts that are not
 * kept are passed over.
 */
const command = defineCommand({
  name: 'mark-shown',
  from: ['page', 'sidebar'],
  input: v.strictObject({ postIds: v.pipe(v.array(postIdSchema), v.maxLength(100)) }),
  async handle({ input: { postIds }, services: { db, now } }) {
    const ids = [...new Set(postIds)];
    await db.transaction('rw', db.posts, db.work, async () => {
      const [kept, before] = await Promise.all([
        db.posts.where('id').anyOf(ids).primaryKeys(),
        db.work.bulkGet(ids),
      ]);
      const known = new Map(before.map((row, place) => [ids[place], row]));
      const shownAt = now().toISOString();
      const fresh = kept.filter((postId) => !known.get(postId)?.shownAt);
      await db.work.bulkPut(fresh.map((postId) => ({ ...known.get(postId), postId, shownAt })));
    });
  },
});

export default command;
