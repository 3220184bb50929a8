import type { ClewDb } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import type { Escalation } from './escalation.ts';

/** It is back, and the customer does not know yet what came of it. */
export const isUntold = ({ back }: Pick<Escalation, 'back'>): boolean =>
  back !== undefined && back.told !== 'desk' && back.toldAt === undefined;

/** The row once the customer has been told; what waits for nobody has no clock. */
export function asTold({ waitsUntil: _over, ...row }: Escalation, toldAt: string): Escalation {
  return { ...row, ...(row.back && { back: { ...row.back, toldAt } }) };
}

/**
 * A public reply of ours to the post `parentId` tells its customer, if it was written since the desk had answered. Call it
 * inside a transaction over escalations.
 */
export async function tellByReply(db: ClewDb, parentId: string, reply: Post): Promise<void> {
  const rows = await db.escalations.where({ postId: parentId }).toArray();
  const { createdAt } = reply;
  for (const row of rows)
    if (row.back && isUntold(row) && createdAt !== null && Date.parse(createdAt) > Date.parse(row.back.at))
      await db.escalations.put(asTold(row, new Date(createdAt).toISOString()));
}
