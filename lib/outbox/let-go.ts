import type { ClewDb, Operation } from '../db/clew-db.ts';
import { changeLink, dropLink } from '../db/links.ts';
import { settleState, stateTables } from '../db/settle-state.ts';

/** The tables that `letGo` writes to. */
export const letGoTables = (db: ClewDb) => [...stateTables(db), db.operations, db.escalations, db.audit];

/**
 * Forgets a write that is not done, and what on this device stood for it; the log keeps that it was not done, by `agent`'s
 * word. Call it inside a transaction over `letGoTables`.
 */
export async function letGo(db: ClewDb, row: Operation, agent: string, now: Date): Promise<void> {
  const { opId, kind, entity } = row;
  // Gone with the new case that it waited for.
  if (!(await db.operations.get(row.n ?? 0))) return;
  await db.operations.delete(row.n ?? 0);
  const others = await db.operations.filter(({ after }) => after === opId).toArray();
  await db.operations.bulkDelete(others.map(({ n }) => n as number));
  // What the desk never got is not waited for.
  if (kind === 'escalate-case') await db.escalations.delete(opId);
  // The reply is on X all the same.
  if (kind === 'add-reply') await db.replies.update(entity, { problem: { key: 'leave_reply_not_kept' } });
  // A case that never came to be has no link either; what was to be unlinked is linked still.
  if (kind === 'unlink-post') await changeLink(db, opId, { state: 'done' });
  else await dropLink(db, opId, ['failed', 'pending']);
  await settleState(db, entity);
  const at = now.toISOString();
  // A reply goes to the next case that the post is linked to, and is no more lost than the post is.
  for (const each of [row, ...others.filter((other) => other.kind !== 'add-reply')]) {
    const detail = each.made ? `${each.kind}; ${each.made.number} is made` : each.kind;
    await db.audit.add({ at, agent, action: 'dismiss-operation', subject: each.entity, detail });
  }
}
