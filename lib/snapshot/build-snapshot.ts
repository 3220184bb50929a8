import { liveQuery, type Observable } from 'dexie';
import { arrange } from '../conversation/arrange.ts';
import { loadThread } from '../conversation/load-thread.ts';
import { readFirst } from '../conversation/read-first.ts';
import { threadChanges } from '../conversation/thread-changes.ts';
import { crmKey } from '../crm/crm-key.ts';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import { masked } from '../customer/masked.ts';
import type { ClewDb, Gone } from '../db/clew-db.ts';
import { linkOf } from '../db/links.ts';
import type { Post } from '../detect/post.ts';
import { readPosted } from '../identity/posted.ts';
import { lookalike } from '../impostors/lookalike.ts';
import type { TabSession } from '../platform/tab-sessions.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { readQueueInfo } from './queue-info.ts';
import { readHeld, readOperations } from './read-operations.ts';
import { readRecent } from './read-recent.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What the sidebar of a tab shows. Reads only, and awaits nothing but the databases, so that it can run inside
 * Dexie's liveQuery and be built again whenever something in it changed.
 */
export async function buildSnapshot(db: ClewDb, crm: CrmReads, session: TabSession): Promise<Snapshot> {
  const [policy, queue] = await Promise.all([readPolicy(db), readQueueInfo(db)]);
  const key = crmKey(policy.crm);
  const stored = session.postId ? await db.posts.get(session.postId) : undefined;
  const held = await readHeld(db, key);
  const around = { page: session.look, policy, queue, filter: session.filter ?? null, held };
  const nothing = {
    claimed: false,
    closed: null,
    takenBy: null,
    impostor: null,
    thread: [],
    marks: { shown: [], gone: {} },
    unread: [],
    readReason: null,
    changes: [],
    recent: [],
    link: null,
    draft: null,
    reply: null,
    matches: [],
    record: null,
    notCustomer: null,
    crmProblem: null,
    crmFetchedAt: null,
    crmLoading: false,
    operations: [],
  };
  if (!stored) return { ...around, post: null, relations: [], state: 'new', ...nothing };
  const rows = await loadThread(db, stored, policy);
  const thread = rows.map((row) => row.post).sort((a, b) => byId(a.id, b.id));
  const [{ shown, gone }, work, link, draft, reply, recent, known] = await Promise.all([
    readMarks(db, thread),
    db.work.get(stored.id),
    linkOf(db, stored.id, key),
    db.drafts.get(stored.id),
    db.replies.get(stored.id),
    readRecent(db),
    crm.know(stored.post.author, readPosted(stored.post.author, thread)),
  ]);
  const marks = { shown, gone: Object.fromEntries(gone.map(({ postId, how }) => [postId, how])) };
  const conversation = arrange(thread, stored.id, policy, marks.gone);
  const operations = await readOperations(
    db,
    key,
    stored.post,
    known.record?.customer.id ?? null,
    link ?? null,
  );
  return {
    ...around,
    post: stored.post,
    relations: stored.relations,
    state: stored.state,
    claimed: !!work?.claimedAt,
    closed: work?.closed?.reason ?? null,
    takenBy:
      stored.state === 'taken' && work?.takenBy ? { agent: work.takenBy.agent, at: work.takenBy.at } : null,
    impostor: lookalike(stored.post.author, policy),
    thread,
    marks,
    unread: work?.readReason ? [] : readFirst(conversation, shown).unread,
    readReason: work?.readReason ?? null,
    changes: await threadChanges(db, conversation, rows, gone, draft, work?.acknowledgedAt),
    recent,
    link: link ?? null,
    draft: draft ?? null,
    reply: reply ?? null,
    // Who is only possible stays unknown to the sidebar; of the sure one, it has the record.
    matches: known.candidates.map((match) => ({ ...match, customer: masked(match.customer) })),
    record: known.record,
    notCustomer: known.notCustomer,
    crmProblem: known.problem,
    crmFetchedAt: known.fetchedAt,
    crmLoading: known.loading,
    operations,
  };
}

/** The snapshot, built again whenever something in it changed. */
export function liveSnapshot(db: ClewDb, crm: CrmReads, session: TabSession): Observable<Snapshot> {
  // Dexie must see an async function: only then does it follow what is read after the first few awaits.
  return liveQuery(async () => buildSnapshot(db, crm, session));
}

/** Of the posts at hand and of those that they name as parent or root, which may never have been seen. */
async function readMarks(db: ClewDb, thread: readonly Post[]): Promise<{ shown: string[]; gone: Gone[] }> {
  const named = thread.flatMap(({ id, conversationId, replyTo }) => [id, conversationId, replyTo?.postId]);
  const ids = [...new Set(named.filter((id) => !!id))] as string[];
  const [work, gone] = await Promise.all([db.work.bulkGet(ids), db.gone.bulkGet(ids)]);
  return {
    shown: work.flatMap((row) => (row?.shownAt ? [row.postId] : [])),
    gone: gone.filter((row) => row !== undefined),
  };
}

/** X's ids grow with time, and are longer than a number holds. */
function byId(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/** The keys of `next` whose values differ from `before`. */
export function difference(before: Snapshot, next: Snapshot): Partial<Snapshot> {
  const keys = Object.keys(next) as (keyof Snapshot)[];
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(next[key]))
      .map((key) => [key, next[key]]),
  );
}
