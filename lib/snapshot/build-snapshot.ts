import { approvalOf } from '../approval/approval-of.ts';
import { contactsBefore } from '../crm/reads/contacts.ts';
import type { CrmReads } from '../crm/reads/crm-reads.ts';
import { masked } from '../customer/masked.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { escalationsOn } from '../escalation/overdue.ts';
import { lookalike } from '../impostors/lookalike.ts';
import type { TabSession } from '../platform/tab-sessions.ts';
import { judge, takenAs } from '../queue-order/judged.ts';
import { insightOf } from '../ways/insight.ts';
import { type About, readAbout } from './read-about.ts';
import { type Around, readAround } from './read-around.ts';
import { type KnownAuthor, readKnown } from './read-known.ts';
import { operationsOn } from './read-operations.ts';
import type { Snapshot } from './snapshot.ts';

/** What the sidebar of a tab shows, read once. */
export async function buildSnapshot(db: ClewDb, reads: CrmReads, session: TabSession): Promise<Snapshot> {
  const { postId } = session;
  const [known, about, around] = await Promise.all([
    postId ? readKnown(db, reads, postId) : null,
    postId ? readAbout(db, postId) : null,
    readAround(db),
  ]);
  return assemble(session, around, about, known);
}

/** The snapshot out of its parts, which must be of the same post and by the same CRM. Reads the clock, nothing else. */
export function assemble(
  session: TabSession,
  { policy, crm, who, queue, waiting, held, escalations, recent, sync }: Around,
  about: About,
  known: KnownAuthor,
): Snapshot {
  const around = { page: session.look, policy, queue, filter: session.filter ?? null, held, sync };
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
  if (!about || !known) return { ...around, post: null, relations: [], state: 'new', ...nothing };
  const { stored, thread, marks, unread, changes, work, link, draft, reply, place, reminder, earlier } =
    about;
  const { post } = stored;
  const customerId = known.record?.customer.id ?? null;
  const contacts = known.record ? contactsBefore(known.record, post, Date.now()) : 0;
  const triage = place
    ? takenAs(place.judged, place)
    : judge(post, { thread, earlier, contacts, readings: [] }, policy);
  const impostor = lookalike(post.author, policy);
  const seen = { post, thread, record: known.record, policy, triage, impostor };
  return {
    ...around,
    post,
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
      post,
      policy,
      crm,
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
    operations: operationsOn(waiting, crm, who, post, customerId, link ?? null),
    escalations: escalationsOn(escalations, waiting, policy, post, customerId),
    ways: insightOf(seen, new Date()),
  };
}

/** The keys of `next` whose values differ from `before`. */
export function difference(before: Snapshot, next: Snapshot): Partial<Snapshot> {
  const keys = Object.keys(next) as (keyof Snapshot)[];
  return Object.fromEntries(
    keys
      .filter((key) => before[key] !== next[key] && JSON.stringify(before[key]) !== JSON.stringify(next[key]))
      .map((key) => [key, next[key]]),
  );
}
