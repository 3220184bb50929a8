import type { QueueFilter } from '../snapshot/read-queue.ts';
import type { PageLook } from '../snapshot/snapshot.ts';

/** What the background remembers of a tab for as long as the browser runs. */
export interface TabSession {
  /** The post that the sidebar is on. */
  postId: string | null;
  /** Whether the sidebar inside X's page is open. */
  open: boolean;
  look: PageLook;
  /** What the queue was last searched for. */
  filter?: QueueFilter;
}

const empty: TabSession = {
  postId: null,
  open: false,
  look: { theme: 'light', dir: 'ltr', account: null, unreadable: 0 },
};
const tabKey = (tabId: number) => `tab:${tabId}`;
const nonceKey = (nonce: string) => `nonce:${nonce}`;
const documentKey = (documentId: string) => `document:${documentId}`;
const nonceLife = 60_000;

/** The part of storage.session that is used. */
export interface SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

/**
 * Tab state and the binding of sidebar frames to tabs. It lives in storage.session, which outlives the worker, ends
 * with the browser, and which content scripts cannot read.
 */
export class TabSessions {
  private readonly area: SessionArea;
  #listeners = new Set<(tabId: number) => void>();
  /** What was read or written last: nobody else writes it, and the next worker reads it anew. */
  readonly #known = new Map<string, unknown>();
  // storage.session has no transactions; updates of one worker's life go one after the other.
  #turn: Promise<unknown> = Promise.resolve();

  constructor(area: SessionArea) {
    this.area = area;
  }

  async get(tabId: number): Promise<TabSession> {
    return (await this.#read<TabSession>(tabKey(tabId))) ?? empty;
  }

  async update(tabId: number, change: Partial<TabSession>): Promise<TabSession> {
    const turn = this.#turn.then(async () => {
      const before = await this.get(tabId);
      const keys = Object.keys(change) as (keyof TabSession)[];
      if (keys.every((key) => before[key] === change[key])) return before;
      const next = { ...before, ...change };
      const kept = this.#keep(tabKey(tabId), next);
      // The sidebar follows at once; who asked for the change is answered when it is kept.
      for (const listener of this.#listeners) listener(tabId);
      await kept;
      return next;
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Calls back with a tab's id after each change of its session. */
  onChange(listener: (tabId: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A secret for one sidebar frame of this tab; it works once, within a minute. */
  async issueNonce(tabId: number, now: number): Promise<string> {
    const nonce = crypto.randomUUID();
    const all = await this.area.get(null);
    const isStale = (key: string) => key.startsWith('nonce:') && (all[key] as { until: number }).until < now;
    await this.area.remove(Object.keys(all).filter(isStale));
    await this.area.set({ [nonceKey(nonce)]: { tabId, until: now + nonceLife } });
    return nonce;
  }

  /** Binds a document to the tab that its nonce was issued for; false where the nonce is not good. */
  async claimNonce(nonce: string, tabId: number, documentId: string, now: number): Promise<boolean> {
    const issued = await this.#read<{ tabId: number; until: number }>(nonceKey(nonce));
    const good = !!issued && issued.tabId === tabId && issued.until >= now;
    // The binding first: should the worker die in between, the document is bound and may come again.
    if (good) await this.#keep(documentKey(documentId), tabId);
    await this.area.remove(nonceKey(nonce));
    return good;
  }

  async boundTab(documentId: string): Promise<number | null> {
    return (await this.#read<number>(documentKey(documentId))) ?? null;
  }

  async forget(tabId: number): Promise<void> {
    const all = await this.area.get(null);
    const documents = Object.keys(all).filter((key) => key.startsWith('document:') && all[key] === tabId);
    for (const key of [tabKey(tabId), ...documents]) this.#known.delete(key);
    await this.area.remove([tabKey(tabId), ...documents]);
  }

  #keep(key: string, value: unknown): Promise<void> {
    this.#known.set(key, value);
    return this.area.set({ [key]: value });
  }

  async #read<T>(key: string): Promise<T | undefined> {
    if (this.#known.has(key)) return this.#known.get(key) as T;
    const value = (await this.area.get(key))[key] as T | undefined;
    // A nonce works once, whoever read it before.
    if (value !== undefined && !key.startsWith('nonce:')) this.#known.set(key, value);
    return value;
  }
}
