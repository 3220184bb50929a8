import { type ClewDb, type Operation, unfinished } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import type { HeldOperation, Link, OperationInfo } from './snapshot.ts';

/** Replies show for themselves, in their own place. */
const shownElsewhere = new Set(['add-reply']);
/** They show for themselves too, but have no place to say why they wait. */
const links = new Set(['link-post', 'unlink-post']);

/**
 * Writes to the connected CRM (`crm`, a crmKey) on a post, its author or a customer that are not done: on their way, or
 * refused. Oldest first.
 */
export async function readOperations(
  db: ClewDb,
  crm: string,
  { id, author }: Pick<Post, 'id' | 'author'>,
  customerId: string | null,
  link: Link | null,
): Promise<OperationInfo[]> {
  const entities = new Set([id, ...(author.id ? [`x:${author.id}`] : [])]);
  const rows = await unfinished(db).sortBy('n');
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
    }));
}

/** Writes that wait for another CRM than `crm` (a crmKey), or were refused by one. Oldest first. */
export async function readHeld(db: ClewDb, crm: string): Promise<HeldOperation[]> {
  const rows = (await unfinished(db).sortBy('n')).filter((row) => row.crm !== crm);
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
