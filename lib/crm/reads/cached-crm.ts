import type { CachedRead, ClewDb } from '../../db/clew-db.ts';
import { type ErrorReport, reportError } from '../../messaging/errors.ts';
import type { CrmAdapter } from '../adapter.ts';
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

type Ask<T> = (crm: CrmAdapter, signal: AbortSignal) => Promise<T>;

/**
 * Reads of a CRM that is elsewhere, through this device's cache: shown at once with their age, then renewed. `read`
 * reads the database alone, so that it runs inside liveQuery and is run again when an answer has come. A CRM on this
 * device is asked itself.
 */
export class CachedCrm {
  readonly #db: ClewDb;
  readonly #crm: { adapter(): Promise<CrmAdapter> };
  readonly #now: () => number;
  /** Only saves asking twice at the same time: a worker that dies forgets it, and the next look asks again. */
  readonly #asked = new Set<string>();
  /** How often in a row a question was not answered. */
  readonly #failed = new Map<string, number>();

  constructor(db: ClewDb, crm: { adapter(): Promise<CrmAdapter> }, now: () => number) {
    this.#db = db;
    this.#crm = crm;
    this.#now = now;
  }

  /** `name` tells one question from another. Throws what an adapter on this device throws. */
  async read<T>(name: string, ask: Ask<T>): Promise<Answer<T>> {
    const crm = await this.#crm.adapter();
    if (crm.capabilities.onDevice) {
      const value = await ask(crm, AbortSignal.timeout(patience));
      return { value, fetchedAt: null, problem: null };
    }
    const row = await this.#db.crmCache.get(`${crm.id} ${name}`);
    const now = this.#now();
    // A timer's turn is outside of liveQuery, which must neither wait for the CRM nor write.
    if (mayAskAgain(row, now)) setTimeout(() => void this.renew(name, ask));
    const value = row && worthShowing(row, now) ? (row.value as T | undefined) : undefined;
    return { value, fetchedAt: row?.fetchedAt || null, problem: row?.problem ?? null };
  }

  /** Asks the CRM now, whatever is kept; what it answers is read by the next `read`. Never rejects. */
  async renew<T>(name: string, ask: Ask<T>): Promise<void> {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    try {
      const crm = await this.#crm.adapter();
      if (crm.capabilities.onDevice) return;
      const answered = await this.#keep(`${crm.id} ${name}`, () => ask(crm, AbortSignal.timeout(patience)));
      if (answered) this.#failed.delete(name);
      else this.#askAgain(name, ask);
    } catch (error) {
      console.error(error);
    } finally {
      this.#asked.delete(name);
    }
  }

  /** By itself, so that a sidebar that stays open comes right again when the CRM does. */
  #askAgain<T>(name: string, ask: Ask<T>): void {
    const failed = this.#failed.get(name) ?? 0;
    this.#failed.set(name, failed + 1);
    const pause = Math.min(firstPause * 2 ** failed, longestPause) * (0.75 + Math.random() / 2);
    setTimeout(() => this.#failed.has(name) && void this.renew(name, ask), pause);
  }

  /** Whether there is an answer to be renewed. */
  async isKept(name: string): Promise<boolean> {
    const crm = await this.#crm.adapter();
    return (await this.#db.crmCache.where('key').equals(`${crm.id} ${name}`).count()) > 0;
  }

  /** Of names that begin so; all where none are given. */
  async forget(names = ''): Promise<void> {
    const crm = names && (await this.#crm.adapter());
    await this.#db.crmCache
      .where('key')
      .startsWith(crm ? `${crm.id} ${names}` : '')
      .delete();
  }

  async #keep<T>(key: string, ask: () => Promise<T>): Promise<boolean> {
    const answered = await ask().then(
      (value) => ({ value, fetchedAt: this.#now(), problem: null }),
      async (error) => {
        const before: Partial<CachedRead> = (await this.#db.crmCache.get(key)) ?? {};
        return { fetchedAt: 0, ...before, problem: reportError(error) };
      },
    );
    await this.#db.crmCache.put({ ...answered, key, triedAt: this.#now() });
    return answered.problem === null;
  }
}
