import { liveQuery, type Subscription } from 'dexie';
import * as v from 'valibot';
import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { fingerprint } from './fingerprint.ts';
import { placePosts, placeTables, readBeside, type Situation } from './place-posts.ts';

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
  #running: Promise<void> | null = null;
  #again = false;

  /** `version`: of the extension, since its rules change with it. */
  constructor(db: ClewDb, version: string, now: () => number) {
    this.#db = db;
    this.#version = version;
    this.#now = now;
  }

  /** Follows every change of posts and policy from now on, and takes up what a worker before did not finish. */
  start(): Subscription {
    const { posts, settings } = this.#db;
    const look = async () => [
      await posts.orderBy('changed').lastKey(),
      await posts.orderBy('seenAt').lastKey(),
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
    return readSituation(this.#db, this.#version);
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
    await this.#db.transaction('rw', placeTables(this.#db), () => placePosts(this.#db, posts, situation));
  }
}

async function readSituation(db: ClewDb, version: string): Promise<Situation> {
  const policy = await readPolicy(db);
  const { agent: _agent, crm: _crm, ...rest } = policy;
  return { policy, rules: fingerprint([version, rest]) };
}
