import { caseStatuses } from '../crm/model.ts';
import { type SignedIn, signedIn } from '../crm/reads/signed-in-agent.ts';
import { type ClewDb, type Operation, unfinished } from '../db/clew-db.ts';
import type { Post } from '../detect/post.ts';
import { conflictOf, wayOf } from '../outbox/conflict.ts';
import { heldFor } from '../outbox/held-for.ts';
import type { HeldOperation, Link, OperationInfo } from './snapshot.ts';

/** Replies show for themselves, in their own place. */
const shownElsewhere = new Set(['add-reply']);
/** They show for themselves too, but have no place to say why they wait. */
const links = new Set(['link-post', 'unlink-post']);

/**
 * Of the unfinished writes, those to the connected CRM (`crm`, a crmKey) by who is signed in to it, on a post, its author or
 * a customer: on their way, or refused.
 */
export function operationsOn(
  rows: readonly Operation[],
  crm: string,
  who: SignedIn,
  { id, author }: Pick<Post, 'id' | 'author'>,
  customerId: string | null,
  link: Link | null,
): OperationInfo[] {
  const entities = new Set([id, ...(author.id ? [`x:${author.id}`] : [])]);
  return rows
    .filter(
      (row) =>
        row.crm === crm &&
        !heldFor(row, who) &&
        !shownElsewhere.has(row.kind) &&
        (!links.has(row.kind) || row.made || (row.state !== 'failed' && row.problem)) &&
        (entities.has(row.entity) || (customerId && row.customerId === customerId)),
    )
    .map((row) => ({
      opId: row.opId,
      kind: row.kind,
      // Whether it waits or is on its way is no difference to anybody, and would flicker.
      state: row.state === 'failed' ? 'failed' : 'pending',
      createdAt: row.createdAt,
      problem: row.problem ?? null,
      caseId: row.kind === 'unlink-post' ? (link?.caseId ?? null) : caseOf(row.payload),
      way: wayOf(row),
      conflict: conflictOf(row),
      made: row.made?.number ?? null,
      ...(row.kind === 'set-status' && statusOf(row.payload)),
    }));
}

/** Every write that is not done, oldest first. */
export const readUnfinished = (db: ClewDb): PromiseLike<Operation[]> => unfinished(db).sortBy('n');

/**
 * Writes that wait for another CRM than `crm` (a crmKey) or were refused by one, and those of another person than is signed
 * in there. Oldest first.
 */
export async function readHeld(
  db: ClewDb,
  crm: string,
  waiting = readUnfinished(db),
): Promise<HeldOperation[]> {
  const who = await signedIn(db, crm);
  const rows = (await waiting).filter((row) => row.crm !== crm || heldFor(row, who));
  if (rows.length === 0) return [];
  const posts = await db.posts.bulkGet(rows.map(({ entity }) => entity));
  return rows.map((row, place) => ({
    opId: row.opId,
    kind: row.kind,
    createdAt: row.createdAt,
    crm: row.crm,
    person: row.crm === crm ? (heldFor(row, who)?.name ?? null) : null,
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
