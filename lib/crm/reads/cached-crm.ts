import type { CachedRead, ClewDb } from '../../db/clew-db.ts';
import { type ErrorReport, reportError } from '../../messaging/errors.ts';
import type { CrmAdapter } from '../adapter.ts';
import { connected, connectedKey } from '../crm-key.ts';
import { mayAskAgain, worthShowing } from './freshness.ts';

const patience = 20_000;
/** After a failure, in milliseconds: doubled with each, while the worker lives. */
const firstPause = 15_000;
const longestPause = 5 * 60_000;

/** One answer, out of the cache or the CRM itself. */
export interface Answer<T> {
  /** Undefined where the CRM never answered, or too long ago. */
  value: T | undefined;
  /** Milliseconds; null where it is read out of the CRM itself this very moment. */
  fetchedAt: number | null;
  /** The CRM could not be asked the last time. */
  problem: ErrorReport | null;
}

/** `key` is the crmKey of the CRM that is asked. */
export type Ask<T> = (crm: CrmAdapter, signal: AbortSignal, key: string) => Promise<T>;

export type Connection = Awaited<ReturnType<typeof connected>>;

/**
 * Reads of a CRM that is elsewhere, through this device's cache: shown at once with their age, then renewed. `read`
 * reads the database alone, so that it runs inside liveQuery and is run again when an answer has come. A CRM on this
 * device is asked itself. Answers are kept by the CRM that gave them: another one's are never read.
 */
export class CachedCrm {
  readonly #db: ClewDb;
  readonly #crm: { adapter(): Promise<CrmAdapter> };
  readonly #now: () => number;
  /** Only saves asking twice at the same time: a worker that dies forgets it, and the next look asks again. */
  #asked = new Set<string>();
  /** How often in a row a question was not answered. */
  readonly #failed = new Map<string, number>();
  /** Counts how often all was forgotten: what was asked for before is answered to somebody else. */
  #era = 0;

  constructor(db: ClewDb, crm: { adapter(): Promise<CrmAdapter> }, now: () => number) {
    this.#db = db;
    this.#crm = crm;
    this.#now = now;
  }

  /** As `connected`: for several reads in a row, which need not ask each for itself. */
  connect(): Promise<Connection> {
    return connected(this.#db, this.#crm);
  }

  /** `name` tells one question from another. Throws what an adapter on this device throws. */
  async read<T>(name: string, ask: Ask<T>, connection = this.connect()): Promise<Answer<T>> {
    const { key, adapter } = await connection;
    if (adapter.capabilities.onDevice) {
      const value = await ask(adapter, AbortSignal.timeout(patience), key);
      return { value, fetchedAt: null, problem: null };
    }
    const row = await this.#db.crmCache.get(`${key} ${name}`);
    const now = this.#now();
    // A timer's turn is outside of liveQuery, which must neither wait for the CRM nor write.
    if (mayAskAgain(row, now)) setTimeout(() => void this.renew(name, ask, { key, adapter }));
    const value = row && worthShowing(row, now) ? (row.value as T | undefined) : undefined;
    return { value, fetchedAt: row?.fetchedAt || null, problem: row?.problem ?? null };
  }

  /** What is known without asking anybody elsewhere; undefined where nothing is. */
  async peek<T>(name: string, ask: Ask<T>, connection = this.connect()): Promise<T | undefined> {
    const { key, adapter } = await connection;
    if (adapter.capabilities.onDevice) return ask(adapter, AbortSignal.timeout(patience), key);
    const row = await this.#db.crmCache.get(`${key} ${name}`);
    return row && worthShowing(row, this.#now()) ? (row.value as T | undefined) : undefined;
  }

  /**
   * Asks the CRM now, whatever is kept; what it answers is read by the next `read`. Never rejects. `connection`: where
   * it was just looked up, since a click waits for this.
   */
  async renew<T>(name: string, ask: Ask<T>, connection?: Connection): Promise<void> {
    try {
      const { key, adapter } = connection ?? (await this.connect());
      if (!adapter.capabilities.onDevice) await this.#renew(key, adapter, name, ask);
    } catch (error) {
      console.error(error);
    }
  }

  async #renew<T>(key: string, adapter: CrmAdapter, name: string, ask: Ask<T>): Promise<void> {
    const question = `${key} ${name}`;
    const asked = this.#asked;
    if (asked.has(question)) return;
    asked.add(question);
    try {
      const isStill = this.era();
      const answered = await this.#keep(question, () => ask(adapter, AbortSignal.timeout(patience), key));
      if (answered) this.#failed.delete(question);
      else if (isStill()) this.#askAgain(question, name, ask);
    } finally {
      asked.delete(question);
    }
  }

  /** By itself, so that a sidebar that stays open comes right again when the CRM does. */
  #askAgain<T>(question: string, name: string, ask: Ask<T>): void {
    const failed = this.#failed.get(question) ?? 0;
    this.#failed.set(question, failed + 1);
    const pause = Math.min(firstPause * 2 ** failed, longestPause) * (0.75 + Math.random() / 2);
    setTimeout(() => this.#failed.has(question) && void this.renew(name, ask), pause);
  }

  /** Whether there is an answer to be renewed. */
  async isKept(name: string): Promise<boolean> {
    const key = await connectedKey(this.#db);
    return (await this.#db.crmCache.where('key').equals(`${key} ${name}`).count()) > 0;
  }

  /** Tells later whether all was forgotten since: then what the CRM answers meanwhile is for nobody here. */
  era(): () => boolean {
    const era = this.#era;
    return () => era === this.#era;
  }

  /** Of the connected CRM, of names that begin so; all of all CRMs where none are given. */
  async forget(names = ''): Promise<void> {
    if (!names) {
      this.#era++;
      this.#asked = new Set();
      this.#failed.clear();
    }
    const from = names && `${await connectedKey(this.#db)} ${names}`;
    await this.#db.crmCache.where('key').startsWith(from).delete();
  }

  async #keep<T>(key: string, ask: () => Promise<T>): Promise<boolean> {
    const isStill = this.era();
    const answered = await ask().then(
      (value) => ({ value, fetchedAt: this.#now(), problem: null }),
      async (error) => {
        const before: Partial<CachedRead> = (await this.#db.crmCache.get(key)) ?? {};
        return { fetchedAt: 0, ...before, problem: reportError(error) };
      },
    );
    const row: CachedRead = { ...answered, key, triedAt: this.#now() };
    // Inside of a transaction: one that begins before all is forgotten is through before that, too.
    await this.#db.transaction('rw', this.#db.crmCache, async () => {
      if (isStill()) await this.#db.crmCache.put(row);
    });
    return answered.problem === null;
  }
}
