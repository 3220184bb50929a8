import type { ClewDb } from './clew-db.ts';
import { settleState, stateTables } from './settle-state.ts';

/** Before a CRM is emptied: this device's links to its cases and escalations go, and what still waited to be written there. */
export async function forgetLinks(db: ClewDb, crm: string): Promise<void> {
  await db.transaction('rw', [...stateTables(db), db.operations, db.escalations], async () => {
    const linked = new Set<string>();
    for (const table of [db.links, db.otherLinks]) {
      const own = table.filter((link) => link.crm === crm);
      for (const { postId } of await own.toArray()) linked.add(postId);
      await own.delete();
    }
    await db.operations.filter((row) => row.crm === crm).delete();
    await db.escalations.filter((row) => row.crm === crm).delete();
    for (const postId of linked) await settleState(db, postId);
  });
}
