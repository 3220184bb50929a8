import type { ClewDb, IdentityAnswer } from '../../db/clew-db.ts';
import type { Author } from '../../detect/post.ts';
import { type Candidate, strongest } from '../../identity/candidate.ts';
import { namesPlace, type Posted } from '../../identity/posted.ts';
import { type Holding, holding } from '../../identity/sure.ts';
import { type ErrorReport, reportError } from '../../messaging/errors.ts';
import { readPolicy } from '../../policy/stored-policy.ts';
import type { CrmAdapter, CustomerMatch } from '../adapter.ts';
import { connectedKey } from '../crm-key.ts';
import type { Customer, CustomerRecord } from '../model.ts';
import { type Answer, type Ask, CachedCrm, type Connection } from './cached-crm.ts';
import { followColleagues } from './follow-colleagues.ts';
import { signedInAgent } from './signed-in-agent.ts';

/** What is known of an author now, and how well. */
export interface Known {
  candidates: Candidate[];
  /** Fetched for a sure one alone: whoever is only possible stays closed until confirmed. */
  record: CustomerRecord | null;
  notCustomer: IdentityAnswer | null;
  /** When the CRM said so, in milliseconds; null where it is read out of the CRM itself this very moment. */
  fetchedAt: number | null;
  /** Nothing is known yet, and the CRM has been asked. */
  loading: boolean;
  /** The CRM could not be asked the last time; what else is here is still what it said before. */
  problem: ErrorReport | null;
}

/** What a CRM said of somebody: their record, or that nobody surely is the one who has this X account. */
export type Told = { record: CustomerRecord } | { nobody: Pick<Author, 'id' | 'handle'> };

/**
 * Somebody waits to see what the CRM said: what else follows from it, with reads and writes of its own, comes after it.
 * Milliseconds.
 */
const aside = 250;

/** More people of one name are no evidence of anything. */
const mostNamesakes = 3;

/** Who somebody is, by what the CRM holds and what they made public. */
export class CrmReads {
  readonly #db: ClewDb;
  readonly #crm: { adapter(): Promise<CrmAdapter> };
  readonly #cache: CachedCrm;
  readonly #now: () => number;
  readonly #listeners = new Set<(postIds: string[]) => void>();
  readonly #forgetting = new Set<(all: boolean) => void>();
  readonly #hearing = new Set<(told: Told) => void>();

  constructor(db: ClewDb, crm: { adapter(): Promise<CrmAdapter> }, now: () => number) {
    this.#db = db;
    this.#crm = crm;
    this.#now = now;
    this.#cache = new CachedCrm(db, crm, now);
  }

  /**
   * Reads the databases alone, so that it runs inside liveQuery. `posted` is called where the X id alone does not tell
   * who it is.
   */
  async know(
    author: Pick<Author, 'id' | 'handle'>,
    posted: Posted | (() => Promise<Posted>),
  ): Promise<Known> {
    const answers: Answer<unknown>[] = [];
    const note = <T>(answer: Answer<T>): Answer<T> => {
      answers.push(answer);
      return answer;
    };
    const connection = this.#cache.connect();
    const finding = this.#find(author, connection);
    // Its failure is told below, whichever of the two comes first.
    finding.catch(() => {});
    const said = author.id ? await this.#said(author.id) : [];
    const refused = new Set(said.filter(({ chosen }) => !chosen).map(({ customerId }) => customerId));
    const notCustomer = said.find(({ customerId }) => customerId === '') ?? null;
    try {
      const found = note(await finding);
      const held = holding(found.value ?? [], said);
      const { sure, holders } = held;
      const candidates = asCandidates(found.value ?? [], held);
      const record = sure ? (note(await this.#record(sure.customer.id, connection)).value ?? null) : null;
      if (holders.length === 0 && !notCustomer && found.value) {
        const made = typeof posted === 'function' ? await posted() : posted;
        candidates.push(...(await this.#byReference(made, note)));
        candidates.push(...(await this.#byName(made, note)));
      }
      const problem = answers.find((answer) => answer.problem)?.problem ?? null;
      const ages = answers.flatMap(({ value, fetchedAt }) =>
        value !== undefined && fetchedAt ? fetchedAt : [],
      );
      return {
        candidates: strongest(candidates).filter(
          ({ customer, evidence }) => evidence === 'x-id' || !refused.has(customer.id),
        ),
        record,
        notCustomer: sure ? null : notCustomer,
        fetchedAt: ages.length > 0 ? Math.min(...ages) : null,
        loading: !problem && answers.some(({ value }) => value === undefined),
        problem,
      };
    } catch (error) {
      const nothing = { candidates: [], record: null, fetchedAt: null, loading: false };
      return { ...nothing, notCustomer, problem: reportError(error) };
    }
  }

  async #holding(author: Pick<Author, 'id'>, matches: CustomerMatch[]): Promise<Holding<CustomerMatch>> {
    const one = holding(matches, []);
    if (one.holders.length < 2 || !author.id) return one;
    return holding(matches, await this.#said(author.id));
  }

  async #said(userId: string): Promise<IdentityAnswer[]> {
    const crm = await connectedKey(this.#db);
    return this.#db.identityAnswers.where({ crm, userId }).toArray();
  }

  /** Calls `heard` with the ids of posts of which a record told that a colleague has them now, or no longer does. */
  onColleagues(heard: (postIds: string[]) => void): () => void {
    this.#listeners.add(heard);
    return () => void this.#listeners.delete(heard);
  }

  /** Asks anew who somebody is and for their record, whatever is kept. Never rejects. */
  async renew(author: Pick<Author, 'id' | 'handle'>): Promise<void> {
    await this.#cache.renew(findName(author), (crm, signal) => crm.findCustomers(queryOf(author), signal));
    const found = await this.#find(author).catch(() => null);
    const { sure } = await this.#holding(author, found?.value ?? []);
    if (sure) await this.#renew(sure.customer.id);
  }

  /** Whoever was known as this customer may not be so any more. Never rejects. */
  async renewMatches(customerId: string): Promise<void> {
    await this.#forget('find ').catch(console.error);
    await this.renewRecord(customerId);
  }

  /**
   * Of the customer whose X account this surely is, or else of `customerId`, as far as this device knows by itself: of a
   * CRM that is elsewhere, what it said before. Null: it is nobody's; undefined: nothing is known. Throws what an adapter
   * on this device throws.
   */
  async peek(
    author: Pick<Author, 'id' | 'handle'>,
    customerId: string | null,
  ): Promise<CustomerRecord | null | undefined> {
    const connection = this.#cache.connect();
    const asking: Ask<CustomerMatch[]> = (crm, signal) => crm.findCustomers(queryOf(author), signal);
    const found = author.id ? await this.#cache.peek(findName(author), asking, connection) : [];
    const id = (await this.#holding(author, found ?? [])).sure?.customer.id ?? customerId;
    if (!id) return found && null;
    return this.#cache.peek(recordName(id), (crm, signal) => crm.getRecord(id, signal), connection);
  }

  /** The customers on whom the CRM holds the author's X id, as far as this device knows. Throws as `peek`. */
  async holders(author: Pick<Author, 'id' | 'handle'>): Promise<string[]> {
    const asking: Ask<CustomerMatch[]> = (crm, signal) => crm.findCustomers(queryOf(author), signal);
    const found = await this.#cache.peek(findName(author), asking);
    return holding(found ?? [], []).holders.map(({ customer }) => customer.id);
  }

  /** After a write, or on the CRM's word that something changed; of customers that somebody has looked at. */
  async renewRecord(customerId: string): Promise<void> {
    await this.#lookAgain(customerId).catch(console.error);
    if (await this.#cache.isKept(recordName(customerId)).catch(() => false)) await this.#renew(customerId);
  }

  /** Nothing is kept of a CRM on this device; but whoever hears of records hears of this one. */
  async #lookAgain(customerId: string): Promise<void> {
    const connection = this.#cache.connect();
    if ((await connection).adapter.capabilities.onDevice) await this.#record(customerId, connection);
  }

  /** Of a customer that the specialist looks at: what is kept, else what the CRM says now. Throws what it throws. */
  async record(customerId: string, signal: AbortSignal): Promise<CustomerRecord | null> {
    const { value } = await this.#record(customerId);
    return value === undefined ? (await this.#crm.adapter()).getRecord(customerId, signal) : value;
  }

  /** What is kept of one agent's CRM account is nobody else's. */
  forget(): Promise<void> {
    return this.#forget();
  }

  /** Calls `heard` with each record that the CRM gives, and with each author who is nobody's, outside of liveQuery. */
  onTold(heard: (told: Told) => void): () => void {
    this.#hearing.add(heard);
    return () => void this.#hearing.delete(heard);
  }

  /** Calls `heard` when what is kept of the CRM is to be forgotten, wherever else it is remembered; `all`, or some. */
  onForget(heard: (all: boolean) => void): () => void {
    this.#forgetting.add(heard);
    return () => void this.#forgetting.delete(heard);
  }

  #forget(names?: string): Promise<void> {
    for (const heard of this.#forgetting) heard(names === undefined);
    return this.#cache.forget(names);
  }

  #find(author: Pick<Author, 'id' | 'handle'>, connection?: Promise<Connection>) {
    const ask: Ask<CustomerMatch[]> = async (crm, signal, key) => {
      const isStill = this.#cache.era();
      const matches = await crm.findCustomers(queryOf(author), signal);
      if (!isStill()) return matches;
      const { sure } = await this.#holding(author, matches);
      // The record at once, before the match is told: whoever is told of one asks for the other and waits again.
      if (sure && !crm.capabilities.onDevice) await this.#renew(sure.customer.id, { key, adapter: crm });
      if (!sure) this.#tell({ nobody: author });
      return matches;
    };
    return this.#cache.read(findName(author), ask, connection);
  }

  #record(customerId: string, connection?: Promise<Connection>): Promise<Answer<CustomerRecord | null>> {
    return this.#cache.read(recordName(customerId), this.#askRecord(customerId), connection);
  }

  #renew(customerId: string, connection?: Connection): Promise<void> {
    return this.#cache.renew(recordName(customerId), this.#askRecord(customerId), connection);
  }

  #askRecord(customerId: string) {
    return async (crm: CrmAdapter, signal: AbortSignal, key: string) => {
      const isStill = this.#cache.era();
      const record = await crm.getRecord(customerId, signal);
      if (!isStill()) return record;
      // A timer's turn is outside of liveQuery, which must not write.
      if (record) setTimeout(() => void this.#tellOf(record, crm, key).catch(console.error));
      if (record) this.#tell({ record });
      return record;
    };
  }

  #tell(told: Told): void {
    const isStill = this.#cache.era();
    setTimeout(() => {
      if (isStill()) for (const heard of this.#hearing) heard(told);
    }, aside);
  }

  async #tellOf(record: CustomerRecord, crm: CrmAdapter, key: string): Promise<void> {
    if (!record.interactions.some(({ postId }) => postId !== null)) {
      const kept = await this.#db.work
        .filter(({ takenBy }) => takenBy?.customerId === record.customer.id)
        .count();
      if (kept === 0) return;
    }
    const { agent } = await readPolicy(this.#db);
    const isStill = this.#cache.era();
    const me = { agent, signedIn: await signedInAgent(this.#db, key, crm) };
    if (!isStill()) return;
    const changed = await followColleagues(this.#db, key, record, me, new Date(this.#now()));
    if (changed.length > 0) for (const heard of this.#listeners) heard(changed);
  }

  async #byReference({ references }: Posted, note: Note): Promise<Candidate[]> {
    const found: Candidate[] = [];
    for (const reference of references) {
      const name = `reference ${reference.toLowerCase()}`;
      const customers = note(
        await this.#cache.read(name, (crm, signal) => crm.lookup('reference', reference, signal)),
      ).value;
      for (const customer of customers ?? [])
        found.push({ customer, evidence: 'reference', identity: null, detail: reference });
    }
    return found;
  }

  async #byName({ name, text }: Posted, note: Note): Promise<Candidate[]> {
    if (!name) return [];
    const namesakes = note(
      await this.#cache.read(`name ${name.toLowerCase()}`, (crm, signal) => crm.lookup('name', name, signal)),
    ).value;
    const found: Candidate[] = [];
    for (const customer of (namesakes ?? []).slice(0, mostNamesakes)) {
      const city = cityIn(note(await this.#record(customer.id)).value, customer, text);
      if (city) found.push({ customer, evidence: 'name-city', identity: null, detail: city });
    }
    return found;
  }
}

type Note = <T>(answer: Answer<T>) => Answer<T>;

/** Of several who hold the X id, only who was chosen is sure, on the word of whoever chose. */
function asCandidates(
  matches: CustomerMatch[],
  { holders, sure, choice }: Holding<CustomerMatch>,
): Candidate[] {
  const shared = holders.length > 1 ? { holders: holders.length } : {};
  if (sure && choice?.chosen) {
    const { agent, at, chosen } = choice;
    const identity = { ...sure.identity, agent, at, basis: chosen.basis };
    return [{ ...sure, ...shared, identity, detail: null }];
  }
  return matches.map((match): Candidate => {
    const evidence = match.evidence === 'x-id' && holders.length > 1 ? 'x-id-shared' : match.evidence;
    return { ...match, evidence, ...(match.evidence === 'x-id' && shared), detail: null };
  });
}

function cityIn(record: CustomerRecord | null | undefined, customer: Customer, text: string): string | null {
  if (record?.customer.id !== customer.id) return null;
  return record.sites.find(({ city }) => namesPlace(text, city))?.city ?? null;
}

const queryOf = ({ id, handle }: Pick<Author, 'id' | 'handle'>) => ({ userId: id, handle });
const findName = ({ id, handle }: Pick<Author, 'id' | 'handle'>) =>
  `find ${id ?? ''} ${handle.toLowerCase()}`;
/** Under which a record is kept in the cache. */
export const recordKey = (crm: string, customerId: string) => `${crm} ${recordName(customerId)}`;

const recordName = (customerId: string) => `record ${customerId}`;
