import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import { nextChange } from '../db/queue-keys.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { Flagged } from '../triage/rule.ts';
import type { Triage } from '../triage/triage.ts';
import { fingerprint } from './fingerprint.ts';
import { judge } from './judged.ts';
import { homeOf, laneOf } from './lanes.ts';
import type { Correction, Place } from './place.ts';
import { reachOf, risingOf, withSeen } from './reach.ts';

/** The tables that a place follows from, apart from the posts, and the one that it is kept in. */
export const placeTables = (db: ClewDb) => [db.places, db.corrections, db.reminders];

/** Reasons beyond these say nothing more. */
const mostReasons = 6;
/** Posts of one author in a conversation that are read with each other. */
const mostBeside = 50;

export interface Situation {
  policy: Policy;
  /** Changes with the policy and with the rules. */
  rules: string;
}

export interface Beside {
  row: StoredPost;
  /** What its author wrote in the same conversation, itself included. */
  thread: readonly Flagged[];
}

/** The aimed ones among these and among what their authors wrote beside them, each with that. */
export async function readBeside(db: ClewDb, rows: readonly StoredPost[]): Promise<Beside[]> {
  const found = new Map<string, Beside>();
  const pairs = new Map(rows.map((row) => [`${row.conversationId} ${row.post.author.handle}`, row]));
  await Promise.all(
    [...pairs.values()].map(async ({ conversationId, post: { author } }) => {
      const own = author.handle
        ? await db.posts
            .where('[conversationId+post.author.handle]')
            .equals([conversationId, author.handle])
            .limit(mostBeside)
            .toArray()
        : [];
      const thread = own.map(({ post }) => post);
      for (const row of own) found.set(row.id, { row, thread });
    }),
  );
  for (const row of rows) if (!found.has(row.id)) found.set(row.id, { row, thread: [row.post] });
  return [...found.values()].filter(({ row }) => row.aimedAt !== undefined);
}

/**
 * Gives each post its place; writes those that differ from what is kept. Call it inside a transaction over `placeTables`
 * at least. Judging is done again only where what it rests on changed.
 */
export async function placePosts(db: ClewDb, posts: readonly Beside[], situation: Situation): Promise<void> {
  const ids = posts.map(({ row }) => row.id);
  const [before, corrections, reminders] = await Promise.all([
    db.places.bulkGet(ids),
    db.corrections.bulkGet(ids),
    db.reminders.bulkGet(ids),
  ]);
  const next = posts.map((post, n) => placeOf(post, situation, before[n], corrections[n], reminders[n]));
  const different = next.filter((place, n) => !isSame(place, before[n]));
  // Those that only were written anew, as whenever X shows them again, stay as they are to whoever lists them.
  const touched = next.filter((place, n) => isSame(place, before[n]));
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

const bare = (place: Place): string => JSON.stringify({ ...place, changed: 0, rules: '', by: '' });

export function placeOf(
  { row, thread }: Beside,
  { policy, rules }: Situation,
  before: Place | undefined,
  correction: Correction | undefined,
  reminder: Reminder | undefined,
): Place {
  const { post } = row;
  const { text, lang, author } = post;
  const by = fingerprint([rules, text, lang, author.handle, author.name, thread.map((each) => each.text)]);
  const judged = before?.by === by ? before.judged : judgedAnew(row, thread, policy, before);
  const { intent, flags, severity } = correction ?? judged;
  const taken = { intent, flags: [...flags], severity };
  const home = homeOf(taken, policy.routing);
  const seen = withSeen(before?.seen ?? [], post.metrics, row.seenAt);
  const kept = reminder?.state ?? null;
  return {
    postId: row.id,
    ...taken,
    judged,
    corrected: !!correction,
    lane: laneOf(home, taken, row.state, kept),
    home,
    since: startOf(row),
    reach: reachOf(post.metrics),
    rising: risingOf(seen),
    seen,
    reminder: kept,
    changed: row.changed ?? 0,
    rules,
    by,
    placed: before?.placed ?? 0,
    ...(before?.notified && { notified: true }),
  };
}

/** A post whose text had to be erased stays what it was, without what was said of its words. */
function judgedAnew(
  { post }: StoredPost,
  thread: readonly Flagged[],
  policy: Policy,
  before: Place | undefined,
): Triage {
  if (post.text === '' && before) return { ...before.judged, reasons: [] };
  const judged = judge(post, thread, policy);
  return { ...judged, reasons: judged.reasons.slice(0, mostReasons) };
}

/** When it was posted; where X did not say, when it came here. */
function startOf({ post, firstSeenAt, aimedAt, seenAt }: StoredPost): number {
  const posted = post.createdAt ? Date.parse(post.createdAt) : Number.NaN;
  return Number.isNaN(posted) ? (firstSeenAt ?? aimedAt ?? seenAt) : posted;
}
