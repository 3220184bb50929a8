import * as v from 'valibot';
import { defineCommand } from '../messaging/define-command.ts';
import { ClewError } from '../messaging/errors.ts';
import { postIdSchema } from '../messaging/fields.ts';
import { reminderTables, setReminder } from '../reminders/remind.ts';

declare module '../messaging/define-command.ts' {
  interface Commands {
    'set-reminder': typeof command;
  }
}

const farthest = 366 * 24 * 60 * 60_000;

/**
 * Puts a post off until a time (milliseconds since 1970, within a year), or with null takes that back: also what the
 * specialist does who was reminded. Throws Invalid where the post is not kept, or the time has passed.
 */
const command = defineCommand({
  name: 'set-reminder',
  from: ['sidebar'],
  input: v.strictObject({
    postId: postIdSchema,
    at: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000))),
  }),
  async handle({ input: { postId, at }, services: { db, judging, now, remind } }) {
    const time = now().getTime();
    if (at !== null && (at <= time || at > time + farthest))
      throw new ClewError('Invalid', { key: 'queue_error_time' });
    const situation = await judging.situation();
    await db.transaction('rw', reminderTables(db), async () => {
      if (!(await db.posts.get(postId))) throw new ClewError('Invalid', { key: 'error_post_unknown' });
      await setReminder(db, postId, at, situation, time);
    });
    await remind();
  },
});

export default command;
