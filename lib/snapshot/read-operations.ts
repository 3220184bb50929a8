import type { ClewDb, Operation } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import type { OperationInfo } from './snapshot.ts';

/** Links and replies show for themselves, in their own places. */
const shownElsewhere = new Set(['link-post', 'unlink-post', 'add-reply']);

/** Writes on a post, its author or a customer that are not done: on their way, or refused by the CRM. Oldest first. */
export async function readOperations(
  db: ClewDb,
  { id, author }: Pick<Post, 'id' | 'author'>,
  customerId: string | null,
): Promise<OperationInfo[]> {
  const entities = new Set([id, ...(author.id ? [`x:${author.id}`] : [])]);
  const rows = await db.operations.where('state').anyOf('pending', 'sending', 'failed').sortBy('n');
  return rows
    .filter(
      (row) =>
        !shownElsewhere.has(row.kind) &&
        (entities.has(row.entity) || (customerId && row.customerId === customerId)),
    )
    .map(({ opId, kind, state, createdAt, problem, payload }) => ({
      opId,
      kind,
      // Whether it waits or is on its way is no difference to anybody, and would flicker.
      state: state === 'failed' ? 'failed' : 'pending',
      createdAt,
      problem: problem ?? null,
      caseId: caseOf(payload),
    }));
}

function caseOf(payload: Operation['payload']): string | null {
  const { caseId } = (payload ?? {}) as { caseId?: unknown };
  return typeof caseId === 'string' ? caseId : null;
}
