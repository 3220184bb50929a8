import { caseStatuses } from '../crm/model.ts';
import { type ClewDb, type Operation, unfinished } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import type { HeldOperation, Link, OperationInfo } from './snapshot.ts';

/** Replies show for themselves, in their own place. */
const shownElsewhere = new Set(['add-reply']);
/** They show for themselves too, but have no place to say why they wait. */
const links = new Set(['link-post', 'unlink-post']);

/**
 * Of the unfinished writes, those to the connected CRM (`crm`, a crmKey) on a post, its author or a customer: on their
 * way, or refused.
 */
export function operationsOn(
  rows: readonly Operation[],
  crm: string,
  { id, author }: Pick<Post, 'id' | 'author'>,
  customerId: string | null,
  link: Link | null,
): OperationInfo[] {
  const entities = new Set([id, ...(author.id ? [`x:${author.id}`] : [])]);
  return rows
    .filter(
      (row) =>
        row.crm === crm &&
        !shownElsewhere.has(row.kind) &&
        (!links.has(row.kind) || (row.state !== 'failed' && row.problem)) &&
        (entities.has(row.entity) || (customerId && row.customerId === customerId)),
    )
    .map(({ opId, kind, state, createdAt, problem, payload }) => ({
      opId,
      kind,
      // Whether it waits or is on its way is no difference to anybody, and would flicker.
      state: state === 'failed' ? 'failed' : 'pending',
      createdAt,
      problem: problem ?? null,
      caseId: kind === 'unlink-post' ? (link?.caseId ?? null) : caseOf(payload),
      ...(kind === 'set-status' && statusOf(payload)),
    }));
}

/** Every write that is not done, oldest first. */
export const readUnfinished = (db: ClewDb): PromiseLike<Operation[]> => unfinished(db).sortBy('n');

/** Writes that wait for another CRM than `crm` (a crmKey), or were refused by one. Oldest first. */
export async function readHeld(
  db: ClewDb,
  crm: string,
  waiting = readUnfinished(db),
): Promise<HeldOperation[]> {
  const rows = (await waiting).filter((row) => row.crm !== crm);
  if (rows.length === 0) return [];
  const posts = await db.posts.bulkGet(rows.map(({ entity }) => entity));
  return rows.map(({ opId, kind, createdAt, crm: of }, place) => ({
    opId,
    kind,
    createdAt,
    crm: of,
    handle: posts[place]?.post.author.handle ?? null,
  }));
}

function caseOf(payload: Operation['payload']): string | null {
  const { caseId } = (payload ?? {}) as { caseId?: unknown };
  return typeof caseId === 'string' ? caseId : null;
}

function statusOf(payload: Operation['payload']): Pick<OperationInfo, 'status'> {
  const { status } = (payload ?? {}) as { status?: unknown };
  const known = caseStatuses.find((each) => each === status);
  return known ? { status: known } : {};
}
