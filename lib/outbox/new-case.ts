import type { ClewDb, MadeCase, Operation } from '../db/clew-db.ts';
import { changeLink, linksOf } from '../db/links.ts';
import { enqueueFollowing, isKnown } from './enqueue.ts';
import { followingId } from './operation-id.ts';
import type { OperationPayload } from './operations.ts';

type OfCase = { customerId: string; caseId: string };

/**
 * Gives those that waited for a case its id: each is about that very case from here on, and goes behind what else is done
 * with it by now. `only`: of these kinds. Call it inside a transaction over operations.
 */
export async function release(
  db: ClewDb,
  after: string,
  of: OfCase,
  { made, only }: { made?: MadeCase; only?: readonly string[] } = {},
): Promise<void> {
  const waiting = await db.operations
    .where({ state: 'pending' })
    .filter((row) => row.after === after && (only?.includes(row.kind) ?? true))
    .sortBy('n');
  for (const { after: _over, n, ...row } of waiting) {
    await db.operations.delete(n);
    const entity = row.entity.startsWith('case:') ? `case:${of.caseId}` : row.entity;
    const payload = { ...(row.payload as object), ...of };
    await db.operations.add({ ...row, entity, payload, customerId: of.customerId, ...(made && { made }) });
  }
}

/**
 * What follows once a case is made: the post is linked to it by an operation of its own, unless the specialist has done
 * something else with the post since; then comes all that waited for the case. Call it inside a transaction over
 * operations and links.
 */
export async function followNewCase(
  db: ClewDb,
  row: Operation,
  payload: OperationPayload<'create-case'>,
  made: MadeCase,
): Promise<void> {
  const { customerId, postId, permalink, text, at, agent } = payload;
  const { caseId } = made;
  const { opId } = row;
  const linkId = followingId(opId);
  const wanted = (await linksOf(db, postId)).some((link) => link.opId === opId);
  if (wanted && !(await isKnown(db, linkId))) {
    const link = { postId, customerId, caseId, permalink, text, at, agent };
    await enqueueFollowing(db, row, 'link-post', postId, linkId, link);
    await db.operations.where({ opId: linkId }).modify({ made });
  }
  await changeLink(db, opId, { caseId, opId: linkId, state: 'pending', problem: null });
  await release(db, opId, { customerId, caseId });
}

/** A post that the CRM has on another case takes its replies there. Call it inside a transaction over operations. */
export async function redirectReplies(db: ClewDb, postId: string, from: string, of: OfCase): Promise<void> {
  await db.operations
    .where({ entity: postId })
    .filter(({ kind, state }) => kind === 'add-reply' && state === 'pending')
    .modify((row) => {
      const payload = row.payload as OperationPayload<'add-reply'>;
      if (payload.caseId === from) row.payload = { ...payload, ...of };
    });
}
