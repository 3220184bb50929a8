import { liveQuery, type Subscription } from 'dexie';
import * as v from 'valibot';
import { crmKey } from '../crm/crm-key.ts';
import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import { readLate } from '../escalation/late.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { fingerprint } from './fingerprint.ts';
import { countContacts, type Ledger } from './ledger.ts';
import { placeAgain, placePosts, placeTables, type Situation } from './place-posts.ts';
import { readBeside } from './read-beside.ts';

const cursorKey = 'placing';
const batch = 100;
/**
 * Two writes can be kept in another order than they were made, a moment apart: so far back rows are looked at again.
 * Milliseconds.
 */
const overlap = 5000;
/** Milliseconds until a pass that failed is tried again. */
const patience = 5000;

/** Up to which write of a post all are placed, and by which rules. Written last: a worker may die at any line. */
const cursorSchema = v.object({ upTo: v.number(), seenUpTo: v.number(), rules: v.string() });
type Cursor = v.InferOutput<typeof cursorSchema>;

/** Keeps the place of every aimed post up to date, in the background's own time. */
export class Judging {
  readonly #db: ClewDb;
  readonly #version: string;
  readonly #now: () => number;
  readonly #ledger: Ledger | null;
  #running: Promise<void> | null = null;
  #again = false;

  /** `version`: of the extension, since its rules change with it. Without a ledger, nobody has made contact before. */
  constructor(db: ClewDb, version: string, now: () => number, ledger: Ledger | null = null) {
    this.#db = db;
    this.#version = version;
    this.#now = now;
    this.#ledger = ledger;
  }

  /** Follows every change of posts and policy from now on, and takes up what a worker before did not finish. */
  start(): Subscription {
    const { gone, posts, settings } = this.#db;
    const look = async () => [
      await posts.orderBy('changed').lastKey(),
      await posts.orderBy('seenAt').lastKey(),
      await gone.orderBy('at').lastKey(),
      await gone.count(),
      await settings.get('policy'),
    ];
    return liveQuery(look).subscribe({
      next: () => this.#follow(),
      error: console.error,
    });
  }

  /** What failed is tried again: the next change of a post may be a long time off. */
  #follow(): void {
    this.settle().catch((error) => {
      console.error(error);
      setTimeout(() => this.#follow(), patience);
    });
  }

  /** By what posts are placed now. */
  situation(): Promise<Situation> {
    return readSituation(this.#db, this.#version, this.#now());
  }

  /** Resolves when everything that was kept at the time of the call has its place. */
  settle(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#pass();
      }
    } finally {
      // In the same turn as the last look at #again: whoever asks from now on starts anew.
      this.#running = null;
    }
  }

  async #pass(): Promise<void> {
    const situation = await this.situation();
    const cursor = await this.#cursor(situation);
    const { posts } = this.#db;
    const [seen, changed] = await Promise.all([
      posts.orderBy('seenAt').lastKey(),
      posts.orderBy('changed').lastKey(),
    ]);
    await this.#besideUnaimed(cursor.seenUpTo - overlap, situation);
    // By their ids: rows that were written at once were all "changed" at the same time.
    const ids = await posts
      .where('changed')
      .above(cursor.upTo - overlap)
      .primaryKeys();
    for (let n = 0; n < ids.length; n += batch) {
      const rows = await posts.bulkGet(ids.slice(n, n + batch));
      await this.#place(await this.#unplaced(rows, situation), situation);
    }
    await this.#gone(cursor.upTo - overlap, situation);
    await this.#forgetUnaimed();
    const value: Cursor = { upTo: Number(changed) || 0, seenUpTo: Number(seen) || 0, rules: situation.rules };
    if (JSON.stringify(value) !== JSON.stringify(cursor))
      await this.#db.settings.put({ key: cursorKey, value });
  }

  /** Another set of rules, or a clock that was put back: everything is placed again. */
  async #cursor({ rules }: Situation): Promise<Cursor> {
    const kept = v.safeParse(cursorSchema, (await this.#db.settings.get(cursorKey))?.value);
    const ahead = this.#now() + overlap;
    if (kept.success && kept.output.rules === rules && kept.output.upTo <= ahead) return kept.output;
    return { upTo: 0, seenUpTo: kept.success ? Math.min(kept.output.seenUpTo, ahead) : 0, rules };
  }

  /** Those whose place is of an earlier write, or by other rules: a pass that was cut short goes on where it was. */
  async #unplaced(rows: readonly (StoredPost | undefined)[], { rules }: Situation): Promise<StoredPost[]> {
    const there = rows.filter((row) => row !== undefined);
    const places = await this.#db.places.bulkGet(there.map(({ id }) => id));
    return there.filter((row, n) => places[n]?.changed !== row.changed || places[n]?.rules !== rules);
  }

  /** What an author wrote that is aimed at nobody may be the third time that they ask. */
  async #besideUnaimed(since: number, situation: Situation): Promise<void> {
    const rows = await this.#db.posts
      .where('seenAt')
      .above(since)
      .filter(({ aimedAt }) => aimedAt === undefined)
      .limit(1000)
      .toArray();
    for (let n = 0; n < rows.length; n += batch) await this.#place(rows.slice(n, n + batch), situation);
  }

  /** Those that X no longer gives out since then, with no text to erase; and those that it does give out again. */
  async #gone(since: number, situation: Situation): Promise<void> {
    const { gone, places, posts } = this.#db;
    const [told, aside] = await Promise.all([
      gone.where('at').above(since).primaryKeys(),
      places.where('lane').equals('~gone').primaryKeys(),
    ]);
    const still = await gone.bulkGet(aside);
    const waiting = (await places.bulkGet(told)).filter((place) => place && place.lane !== '~gone');
    const again = [
      ...waiting.flatMap((place) => place?.postId ?? []),
      ...aside.filter((_id, n) => !still[n]),
    ];
    if (again.length === 0) return;
    await this.#db.transaction('rw', [posts, ...placeTables(this.#db)], async () =>
      placeAgain(this.#db, again, situation),
    );
  }

  /** What a page made believe was taken back, or the policy aims at fewer posts: those have no place any more. */
  async #forgetUnaimed(): Promise<void> {
    const { posts, places } = this.#db;
    if ((await posts.orderBy('newest').count()) >= (await places.count())) return;
    const aimed = new Set(await posts.orderBy('newest').primaryKeys());
    await places.bulkDelete((await places.toCollection().primaryKeys()).filter((id) => !aimed.has(id)));
  }

  async #place(rows: readonly StoredPost[], situation: Situation): Promise<void> {
    if (rows.length === 0) return;
    const posts = await readBeside(this.#db, rows);
    // Before the transaction: the CRM's tables are in another database.
    const contacts = await this.#count(posts.map(({ row }) => row));
    await this.#db.transaction('rw', placeTables(this.#db), async () =>
      placePosts(this.#db, posts, situation, contacts),
    );
  }

  async #count(rows: readonly StoredPost[]): Promise<Map<string, number>> {
    return this.#ledger ? countContacts(this.#db, this.#ledger, rows, this.#now()) : new Map();
  }

  /** Looks anew at what the CRM's ledger holds of the authors of these posts; places those for whom it is another count. */
  async recount(rows: readonly StoredPost[]): Promise<void> {
    for (let n = 0; n < rows.length; n += batch) {
      const part = rows.slice(n, n + batch);
      const [counts, places] = await Promise.all([
        this.#count(part),
        this.#db.places.bulkGet(part.map(({ id }) => id)),
      ]);
      // One that has no place yet is counted when it gets one.
      const other = part.filter((_row, at) => {
        const place = places[at];
        return place && (counts.get(place.postId) ?? place.contacts) !== place.contacts;
      });
      await this.#place(other, await this.situation());
    }
  }

  /** What one agent's account was told is nobody else's: the numbers go with it. */
  async forgetContacts(): Promise<void> {
    const counted = await this.#db.places.filter(({ contacts }) => contacts > 0).primaryKeys();
    const wanted = new Set(counted);
    const rows = (await this.#db.posts.bulkGet(counted)).filter((row) => row !== undefined);
    const posts = (await readBeside(this.#db, rows)).filter(({ row }) => wanted.has(row.id));
    const none = new Map(counted.map((id) => [id, 0]));
    const situation = await this.situation();
    await this.#db.transaction('rw', placeTables(this.#db), async () =>
      placePosts(this.#db, posts, situation, none),
    );
  }

  /** After the CRM on this device was filled or emptied. */
  async recountAll(): Promise<void> {
    const known = await this.#db.posts.orderBy('newest').primaryKeys();
    for (let n = 0; n < known.length; n += batch) {
      const rows = await this.#db.posts.bulkGet(known.slice(n, n + batch));
      await this.recount(rows.filter((row) => row !== undefined));
    }
  }
}

async function readSituation(db: ClewDb, version: string, now: number): Promise<Situation> {
  const policy = await readPolicy(db);
  const { agent: _agent, crm, ...rest } = policy;
  // By another CRM's ledger, another customer asks again.
  const rules = fingerprint([version, rest, crmKey(crm)]);
  return { policy, rules, late: await readLate(db, policy, now) };
}
