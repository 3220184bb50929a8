import type { ClewDb } from './clew-db.ts';
import { settleState, stateTables } from './settle-state.ts';

/** Before the CRM is emptied: this device's links to its cases go, and what still waited to be written there. */
export async function forgetLinks(db: ClewDb): Promise<void> {
  await db.transaction('rw', [...stateTables(db), db.operations], async () => {
    const linked = await db.links.toCollection().primaryKeys();
    await db.links.clear();
    await db.operations.clear();
    for (const postId of linked) await settleState(db, postId);
  });
}
