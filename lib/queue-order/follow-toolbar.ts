import { liveQuery, type Subscription } from 'dexie';
import type { ClewDb } from '../db/clew-db.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { countForToolbar, type ToolbarCount, unnotifiedSafety } from './toolbar-count.ts';

/** The browser's button, and its notifications. */
export interface Toolbar {
  show(count: ToolbarCount): Promise<void>;
  /** False where the browser does not allow notifications. A post that is notified of again replaces its own. */
  notify(postId: string, handle: string): Promise<boolean>;
}

const notifyKey = 'notify-safety';

/** Whether the specialist wants to be notified of danger. Nobody is who did not ask for it. */
export async function wantsNotifications(db: ClewDb): Promise<boolean> {
  return (await db.settings.get(notifyKey))?.value === true;
}

/** From now on, and not of what waits already. */
export async function setNotifications(db: ClewDb, on: boolean): Promise<void> {
  const { routing } = await readPolicy(db);
  await db.transaction('rw', db.settings, db.places, async () => {
    await db.settings.put({ key: notifyKey, value: on });
    if (on) await markNotified(db, await unnotifiedSafety(db, routing));
  });
}

/** Keeps the button's count, and the notifications that were asked for, in step with the queue. */
export function followToolbar(db: ClewDb, toolbar: Toolbar): Subscription {
  const look = async () => {
    const { routing } = await readPolicy(db);
    const wanted = await wantsNotifications(db);
    return {
      count: await countForToolbar(db, routing),
      danger: wanted ? await unnotifiedSafety(db, routing) : [],
    };
  };
  return liveQuery(look).subscribe({
    next: ({ count, danger }) => {
      toolbar.show(count).catch(console.error);
      if (danger.length > 0) notifyOf(db, toolbar, danger).catch(console.error);
    },
    error: console.error,
  });
}

/** Marked after it was shown: a worker that ends in between shows the same one again, in its own place. */
async function notifyOf(db: ClewDb, toolbar: Toolbar, postIds: readonly string[]): Promise<void> {
  const rows = await db.posts.bulkGet([...postIds]);
  for (const row of rows)
    if (row && (await toolbar.notify(row.id, row.post.author.handle))) await markNotified(db, [row.id]);
}

async function markNotified(db: ClewDb, postIds: readonly string[]): Promise<void> {
  for (const postId of postIds) await db.places.update(postId, { notified: true });
}
