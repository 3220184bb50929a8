import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb, Gone, StoredPost } from '../db/clew-db.ts';
import { nextChange } from '../db/queue-keys.ts';
import type { Post } from '../detect/post.ts';
import type { Late } from '../escalation/late.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { chosenReasons } from '../triage/chosen-reasons.ts';
import type { Triage } from '../triage/triage.ts';
import { fingerprint } from './fingerprint.ts';
import { type Around, asks, judge } from './judged.ts';
import { homeOf, laneOf, lateLaneOf } from './lanes.ts';
import type { Correction, Place } from './place.ts';
import { reachOf, risingOf, withReading } from './reach.ts';
import { type Beside, readBeside } from './read-beside.ts';

/** The tables that a place follows from, apart from the posts, and the one that it is kept in. */
export const placeTables = (db: ClewDb) => [db.places, db.corrections, db.reminders, db.gone];

export interface Situation {
  policy: Policy;
  /** Changes with the policy and with the rules. */
  rules: string;
  /** Posts whose desk is overdue. */
  late: ReadonlyMap<string, Late>;
}

/**
 * Gives each post its place; writes those that differ from what is kept. Call it inside a transaction over `placeTables`
 * at least. Judging is done again only where what it rests on changed. `contacts`: by post, what the CRM's ledger counts
 * now; of posts that are not named, what it counted before still holds.
 */
export async function placePosts(
  db: ClewDb,
  posts: readonly Beside[],
  situation: Situation,
  contacts: ReadonlyMap<string, number> = new Map(),
): Promise<void> {
  const ids = posts.map(({ row }) => row.id);
  const [before, corrections, reminders, gone] = await Promise.all([
    db.places.bulkGet(ids),
    db.corrections.bulkGet(ids),
    db.reminders.bulkGet(ids),
    db.gone.bulkGet(ids),
  ]);
  const crm = crmKey(situation.policy.crm);
  // What another CRM counted is of its own customers.
  const counted = (place: Place | undefined) => (place?.ledger === crm ? place.contacts : 0);
  const next = posts.map((post, n) =>
    placeOf(post, situation, {
      before: before[n],
      correction: corrections[n],
      reminder: reminders[n],
      gone: gone[n]?.how ?? null,
      contacts: contacts.get(post.row.id) ?? counted(before[n]),
    }),
  );
  const different = next.filter((place, n) => !isSame(place, before[n]));
  // Those that only were written anew, as whenever X shows them again, stay as they are to whoever lists them.
  const touched = next.filter((place, n) => isSame(place, before[n]) && !isWritten(place, before[n]));
  await db.places.bulkPut([...different.map((place) => ({ ...place, placed: nextChange() })), ...touched]);
}

/** Gives these posts the places that follow from what is kept now. Call it inside a transaction over posts, too. */
export async function placeAgain(db: ClewDb, postIds: string[], situation: Situation): Promise<void> {
  if (postIds.length === 0) return;
  const rows = (await db.posts.bulkGet(postIds)).filter((row) => row !== undefined);
  const wanted = new Set(postIds);
  const posts = (await readBeside(db, rows)).filter(({ row }) => wanted.has(row.id));
  await placePosts(db, posts, situation);
}

function isSame(place: Place, before: Place | undefined): boolean {
  return !!before && bare(place) === bare(before);
}

const isWritten = ({ changed, rules, by }: Place, before: Place | undefined): boolean =>
  before?.changed === changed && before.rules === rules && before.by === by;

const bare = (place: Place): string => JSON.stringify({ ...place, changed: 0, rules: '', by: '' });

/** What is kept of a post beside its row. */
interface Kept {
  before: Place | undefined;
  correction: Correction | undefined;
  reminder: Reminder | undefined;
  gone: Gone['how'] | null;
  contacts: number;
}

export function placeOf(
  { row, thread, earlier: wrote, quotedText }: Beside,
  { policy, rules, late: overdue }: Situation,
  { before, correction, reminder, gone, contacts }: Kept,
): Place {
  const post = quotedText === null ? row.post : withText(row.post, quotedText);
  const { routing } = policy;
  const readings = withReading(before?.readings ?? [], post.metrics, row.seenAt);
  const earlier = wrote.filter((each) => asks(each, policy, rules));
  const around = { thread, earlier, contacts, readings };
  const by = fingerprint([rules, ...restingOn(post, around)]);
  const judged = before?.by === by ? before.judged : judgedAnew(post, around, policy, before);
  const { intent, flags, severity } = correction ?? judged;
  const taken = { intent, flags: [...flags], severity };
  const home = homeOf(taken, routing);
  const kept = reminder?.state ?? null;
  const late = overdue.get(row.id) ?? null;
  return {
    postId: row.id,
    ...taken,
    judged,
    corrected: !!correction,
    lane: late
      ? lateLaneOf(home, taken, routing, late, reminder)
      : laneOf(home, taken, row.state, { reminder: kept, gone }),
    home,
    since: startOf(row),
    reach: reachOf(post.metrics),
    rising: risingOf(readings),
    readings,
    contacts,
    ledger: crmKey(policy.crm),
    reminder: kept,
    late,
    changed: row.changed ?? 0,
    rules,
    by,
    placed: before?.placed ?? 0,
    ...(before?.notified && { notified: true }),
  };
}

const withText = (post: Post, text: string): Post =>
  post.quoted ? { ...post, quoted: { ...post.quoted, text } } : post;

/**
 * All that judging reads. Of views and followers only the step counts: they are others with each look, and a triage that
 * is a few views old is as good.
 */
function restingOn(post: Post, { thread, earlier, contacts, readings }: Around): unknown[] {
  const { text, lang, author, quoted, altTexts, metrics } = post;
  const wrote = (each: Post) => [each.id, each.text];
  return [
    [text, lang, author.id, author.handle, author.name],
    [quoted?.text ?? null, altTexts ?? []],
    [thread.map(wrote), earlier.map(wrote), contacts],
    [reachOf(metrics), readings.map(({ at }) => at)],
  ];
}

/** A post whose text had to be erased stays what it was, without what was said of its words. */
function judgedAnew(post: Post, around: Around, policy: Policy, before: Place | undefined): Triage {
  if (post.text === '' && !post.altTexts?.length && before) return { ...before.judged, reasons: [] };
  const judged = judge(post, around, policy);
  return { ...judged, reasons: chosenReasons(judged.reasons) };
}

/** When it was posted; where X did not say, when it came here. */
function startOf({ post, firstSeenAt, aimedAt, seenAt }: StoredPost): number {
  const posted = post.createdAt ? Date.parse(post.createdAt) : Number.NaN;
  return Number.isNaN(posted) ? (firstSeenAt ?? aimedAt ?? seenAt) : posted;
}
