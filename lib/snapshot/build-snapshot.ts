import { liveQuery, type Observable } from 'dexie';
import { loadThread } from '../conversation/load-thread.ts';
import type { CrmAdapter, CustomerMatch } from '../crm/adapter.ts';
import type { CustomerRecord } from '../crm/model.ts';
import type { ClewDb } from '../db/clew-db.ts';
import type { Author, Post } from '../detect/post.ts';
import type { Message } from '../guardrails/rule.ts';
import { lookalike } from '../impostors/lookalike.ts';
import { reportError } from '../messaging/errors.ts';
import type { TabSession } from '../platform/tab-sessions.ts';
import { readPolicy } from '../policy/stored-policy.ts';

import { readQueueInfo } from './queue-info.ts';
import type { Snapshot, ThreadMarks } from './snapshot.ts';

/**
 * What the sidebar of a tab shows. Reads only, and awaits nothing but the databases, so that it can run inside
 * Dexie's liveQuery and be built again whenever something in it changed.
 */
export async function buildSnapshot(db: ClewDb, crm: CrmAdapter, session: TabSession): Promise<Snapshot> {
  const [policy, queue] = await Promise.all([readPolicy(db), readQueueInfo(db)]);
  const stored = session.postId ? await db.posts.get(session.postId) : undefined;
  const around = { page: session.look, policy, queue, filter: session.filter ?? null };
  const nothing = {
    claimed: false,
    closed: null,
    impostor: null,
    thread: [],
    marks: { shown: [], gone: {} },
    link: null,
    draft: null,
    reply: null,
    matches: [],
    record: null,
    crmProblem: null,
  };
  if (!stored) return { ...around, post: null, relations: [], state: 'new', ...nothing };
  const thread = (await loadThread(db, stored, policy))
    .map((row) => row.post)
    .sort((a, b) => byId(a.id, b.id));
  const [marks, work, link, draft, reply, known] = await Promise.all([
    readMarks(db, thread),
    db.work.get(stored.id),
    db.links.get(stored.id),
    db.drafts.get(stored.id),
    db.replies.get(stored.id),
    askCrm(crm, stored.post.author),
  ]);
  return {
    ...around,
    post: stored.post,
    relations: stored.relations,
    state: stored.state,
    claimed: !!work?.claimedAt,
    closed: work?.closed?.reason ?? null,
    impostor: lookalike(stored.post.author, policy),
    thread,
    marks,
    link: link ?? null,
    draft: draft ?? null,
    reply: reply ?? null,
    ...known,
  };
}

/** The snapshot, built again whenever something in it changed. */
export function liveSnapshot(db: ClewDb, crm: CrmAdapter, session: TabSession): Observable<Snapshot> {
  // Dexie must see an async function: only then does it follow what is read after the first few awaits.
  return liveQuery(async () => buildSnapshot(db, crm, session));
}

type Known = { matches: CustomerMatch[]; record: CustomerRecord | null; crmProblem: Message | null };

/** The record is fetched for a sure match alone: whoever is only possible stays closed until confirmed. */
async function askCrm(crm: CrmAdapter, author: Author): Promise<Known> {
  const signal = AbortSignal.timeout(20_000);
  try {
    const matches = await crm.findCustomers({ userId: author.id, handle: author.handle }, signal);
    const sure = matches.find((match) => match.evidence === 'x-id');
    return { matches, record: sure ? await crm.getRecord(sure.customer.id, signal) : null, crmProblem: null };
  } catch (error) {
    return { matches: [], record: null, crmProblem: reportError(error).sentence };
  }
}

/** Of the posts at hand and of those that they name as parent or root, which may never have been seen. */
async function readMarks(db: ClewDb, thread: readonly Post[]): Promise<ThreadMarks> {
  const named = thread.flatMap(({ id, conversationId, replyTo }) => [id, conversationId, replyTo?.postId]);
  const ids = [...new Set(named.filter((id) => !!id))] as string[];
  const [work, gone] = await Promise.all([db.work.bulkGet(ids), db.gone.bulkGet(ids)]);
  return {
    shown: work.flatMap((row) => (row?.shownAt ? [row.postId] : [])),
    gone: Object.fromEntries(gone.flatMap((row) => (row ? [[row.postId, row.how]] : []))),
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
