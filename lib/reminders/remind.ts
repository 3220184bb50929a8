import type { ClewDb } from '../db/clew-db.ts';
import { placeAgain, placeTables, type Situation } from '../queue-order/place-posts.ts';

/** The tables in which a reminder is kept, and those that its post's place follows from. */
export const reminderTables = (db: ClewDb) => [db.posts, ...placeTables(db)];

/**
 * Makes due whatever is due by `now` (milliseconds). Resolves with when the next one is, null where there is none. Done
 * twice it changes nothing, so that every start of the background may do it.
 */
export async function makeDue(db: ClewDb, situation: Situation, now: number): Promise<number | null> {
  return db.transaction('rw', reminderTables(db), async () => {
    const due = await db.reminders
      .where('[state+at]')
      .between(['set', 0], ['set', now], true, true)
      .toArray();
    await db.reminders.bulkPut(due.map((reminder) => ({ ...reminder, state: 'due' as const })));
    await placeAgain(
      db,
      due.map(({ postId }) => postId),
      situation,
    );
    const next = await db.reminders.where('[state+at]').above(['set', now]).first();
    return next?.state === 'set' ? next.at : null;
  });
}

/** Sets or, with null, takes back the reminder on a post. Call it inside a transaction over `reminderTables` at least. */
export async function setReminder(
  db: ClewDb,
  postId: string,
  at: number | null,
  situation: Situation,
  now: number,
): Promise<void> {
  if (at === null) await db.reminders.delete(postId);
  else await db.reminders.put({ postId, at, setAt: now, state: 'set' });
  await placeAgain(db, [postId], situation);
}
