import { liveQuery, type Subscription } from 'dexie';
import type { EmbeddedCrm } from '../crm/embedded/db.ts';
import type { Told } from '../crm/reads/crm-reads.ts';
import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import { fingerprint } from './fingerprint.ts';
import type { Judging } from './judging.ts';

/** Customers of whom is remembered what was heard last: a sidebar asks for the same record over and over. */
const most = 200;

interface Reads {
  onTold(heard: (told: Told) => void): () => void;
  onForget(heard: (all: boolean) => void): () => void;
}

/** Keeps what the queue counts of customers' contacts in step with what the CRM says of them. */
export function followLedger(db: ClewDb, reads: Reads, judging: Judging): void {
  const heard = new Map<string, string>();
  const isNews = (key: string, mark: string): boolean => {
    if (heard.get(key) === mark) return false;
    heard.delete(key);
    heard.set(key, mark);
    const [oldest] = heard.keys();
    if (heard.size > most && oldest) heard.delete(oldest);
    return true;
  };
  const hear = async (told: Told): Promise<void> => {
    if ('nobody' in told) {
      const { id } = told.nobody;
      if (id && isNews(`x:${id}`, '')) await judging.recount(await writtenBy(db, [id], []));
      return;
    }
    const { customer, identities, cases, interactions } = told.record;
    const userIds = identities.flatMap(({ userId }) => userId ?? []);
    for (const id of userIds) heard.delete(`x:${id}`);
    const mark = fingerprint([
      userIds,
      cases.map(({ id, status }) => [id, status]),
      interactions.map(({ id }) => id),
    ]);
    if (!isNews(customer.id, mark)) return;
    const linked = interactions.flatMap(({ postId }) => postId ?? []);
    await judging.recount(await writtenBy(db, userIds, linked));
  };
  reads.onTold((told) => void hear(told).catch(console.error));
  reads.onForget((all) => {
    heard.clear();
    if (all) judging.forgetContacts().catch(console.error);
  });
}

/** The aimed posts of these authors, and these. */
async function writtenBy(db: ClewDb, userIds: string[], postIds: string[]): Promise<StoredPost[]> {
  const [own, others] = await Promise.all([
    db.posts.where('post.author.id').anyOf(userIds).toArray(),
    db.posts.bulkGet(postIds),
  ]);
  const all = new Map([...own, ...others.filter((row) => row !== undefined)].map((row) => [row.id, row]));
  return [...all.values()].filter(({ aimedAt }) => aimedAt !== undefined);
}

/** After the CRM on this device was filled, emptied or filled anew: no outbox writes these tables. */
export function followFilling(embedded: EmbeddedCrm, judging: Judging): Subscription {
  let last: string | undefined;
  const look = async () => {
    const { customers, products, sites } = embedded;
    return JSON.stringify(await Promise.all([customers, products, sites].map((table) => table.count())));
  };
  return liveQuery(look).subscribe({
    next: (now) => {
      if (last !== undefined && now !== last) judging.recountAll().catch(console.error);
      last = now;
    },
    error: console.error,
  });
}
