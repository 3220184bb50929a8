import type { ClewDb, StoredPost, Work } from '../../db/clew-db.ts';
import { settleState, stateTables } from '../../db/settle-state.ts';
import type { CustomerRecord } from '../model.ts';
import { handlerOf, type Me, sameName } from './colleagues.ts';

/**
 * Brings what is kept of colleagues' work on posts in line with a record that the CRM `crm` (a crmKey) has just given.
 * Returns the ids of the posts whose state is another one now.
 */
export async function followColleagues(
  db: ClewDb,
  crm: string,
  record: CustomerRecord,
  me: Me,
  now: Date,
): Promise<string[]> {
  const customerId = record.customer.id;
  const told = record.interactions.flatMap(({ postId, direction }) =>
    postId && direction === 'in' ? postId : [],
  );
  const kept = await db.work
    .filter(({ takenBy }) => takenBy?.crm === crm && takenBy.customerId === customerId)
    .primaryKeys();
  const ids = [...new Set([...told, ...kept])];
  const changes = async () => {
    const [rows, works] = await Promise.all([db.posts.bulkGet(ids), db.work.bulkGet(ids)]);
    return rows.flatMap((row, place) => {
      const before = works[place];
      const next = row && nextWork(row, before);
      return row && next && JSON.stringify(next) !== JSON.stringify(before ?? { postId: row.id })
        ? [{ row, next }]
        : [];
    });
  };
  const nextWork = ({ id, post }: StoredPost, before: Work = { postId: id }): Work => {
    const { takenBy, letGo, ...rest } = before;
    const handler = handlerOf(
      record,
      { id, createdAt: post.createdAt },
      me,
      letGo?.crm === crm ? letGo : undefined,
    );
    if (handler === undefined) return before;
    const same = takenBy?.crm === crm && handler && sameName(takenBy.agent, handler.agent) ? takenBy : null;
    // Gave the case up, and is still the one who linked the post to it.
    if (same?.over === 'case' && handler?.over === 'post')
      return { ...rest, letGo: { agent: same.agent, crm } };
    if (!handler) return { ...rest, ...(letGo && { letGo }) };
    return { ...rest, takenBy: { ...handler, at: same?.at ?? now.toISOString(), crm, customerId } };
  };
  // Nothing is written where nothing changed: what shows it would be drawn anew for ever.
  if (ids.length === 0 || (await changes()).length === 0) return [];
  return db.transaction('rw', stateTables(db), async () => {
    const changed: string[] = [];
    for (const { row, next } of await changes()) {
      if (Object.keys(next).length > 1) await db.work.put(next);
      else await db.work.delete(row.id);
      await settleState(db, row.id);
      if ((await db.posts.get(row.id))?.state !== row.state) changed.push(row.id);
    }
    return changed;
  });
}
