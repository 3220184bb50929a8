import { liveQuery, type Observable } from 'dexie';
import { approvalOf } from '../approval/approval-of.ts';
import { crmKey } from '../crm/crm-key.ts';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import { masked } from '../customer/masked.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { escalationsOn } from '../escalation/overdue.ts';
import { lookalike } from '../impostors/lookalike.ts';
import type { TabSession } from '../platform/tab-sessions.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { insightOf } from '../ways/insight.ts';
import { readQueueInfo } from './queue-info.ts';
import { readAbout } from './read-about.ts';
import { operationsOn, readHeld, readUnfinished } from './read-operations.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What the sidebar of a tab shows. Reads only, and awaits nothing but the databases, so that it can run inside
 * Dexie's liveQuery and be built again whenever something in it changed. Each answer of the database takes about a
 * millisecond to come, and a click waits for this: what does not rest on another answer is asked for beside it.
 */
export async function buildSnapshot(db: ClewDb, crm: CrmReads, session: TabSession): Promise<Snapshot> {
  const queueInfo = readQueueInfo(db);
  const unfinished = readUnfinished(db);
  const [policy, stored] = await Promise.all([
    readPolicy(db),
    session.postId ? db.posts.get(session.postId) : undefined,
  ]);
  const key = crmKey(policy.crm);
  const [queue, waiting, held, escalations, about] = await Promise.all([
    queueInfo,
    unfinished,
    readHeld(db, key, unfinished),
    // Few, and forgotten some weeks after they came back: read whole beside the rest, not after it.
    db.escalations.toArray(),
    stored && readAbout(db, crm, stored, policy),
  ]);
  const around = { page: session.look, policy, queue, filter: session.filter ?? null, held };
  const nothing = {
    claimed: false,
    closed: null,
    takenBy: null,
    place: null,
    triage: null,
    reminder: null,
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
    approval: { way: 'word' as const, own: null, requests: [] },
    matches: [],
    record: null,
    notCustomer: null,
    crmProblem: null,
    crmFetchedAt: null,
    crmLoading: false,
    operations: [],
    escalations: [],
    ways: null,
  };
  if (!stored || !about) return { ...around, post: null, relations: [], state: 'new', ...nothing };
  const { thread, marks, unread, changes, recent, work, link, draft, reply, known, place, triage, reminder } =
    about;
  const customerId = known.record?.customer.id ?? null;
  const impostor = lookalike(stored.post.author, policy);
  const seen = { post: stored.post, thread, record: known.record, policy, triage, impostor };
  return {
    ...around,
    post: stored.post,
    relations: stored.relations,
    state: stored.state,
    claimed: !!work?.claimedAt,
    closed: work?.closed?.reason ?? null,
    takenBy:
      stored.state === 'taken' && work?.takenBy ? { agent: work.takenBy.agent, at: work.takenBy.at } : null,
    place: place ?? null,
    triage,
    reminder: reminder ?? null,
    impostor,
    thread,
    marks,
    unread,
    readReason: work?.readReason ?? null,
    changes,
    recent,
    link: link ?? null,
    draft: draft ?? null,
    reply: reply ?? null,
    approval: approvalOf({
      post: stored.post,
      policy,
      crm: key,
      record: known.record,
      onDevice: known.fetchedAt === null,
      link: link ?? null,
      work,
    }),
    // Who is only possible stays unknown to the sidebar; of the sure one, it has the record.
    matches: known.candidates.map((match) => ({ ...match, customer: masked(match.customer) })),
    record: known.record,
    notCustomer: known.notCustomer,
    crmProblem: known.problem,
    crmFetchedAt: known.fetchedAt,
    crmLoading: known.loading,
    operations: operationsOn(waiting, key, stored.post, customerId, link ?? null),
    escalations: escalationsOn(escalations, waiting, policy, stored.post, customerId),
    ways: insightOf(seen, new Date()),
  };
}

/** The snapshot, built again whenever something in it changed. */
export function liveSnapshot(db: ClewDb, crm: CrmReads, session: TabSession): Observable<Snapshot> {
  // Dexie must see an async function: only then does it follow what is read after the first few awaits.
  return liveQuery(async () => buildSnapshot(db, crm, session));
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
