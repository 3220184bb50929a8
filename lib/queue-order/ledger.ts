import { connectedKey } from '../crm/crm-key.ts';
import type { CustomerRecord } from '../crm/model.ts';
import { contactsBefore } from '../crm/reads/contacts.ts';
import type { ClewDb, StoredPost } from '../db/clew-db.ts';
import type { Author } from '../detect/post.ts';

/** What this device knows by itself of customers; asks nobody elsewhere. */
export interface Ledger {
  /**
   * Of the customer whose X account this surely is, or else of `customerId`. Null where it is known to be nobody,
   * undefined where nothing is known.
   */
  peek(
    author: Pick<Author, 'id' | 'handle'>,
    customerId: string | null,
  ): Promise<CustomerRecord | null | undefined>;
}

/** By post, how often its author made contact before; a post of whose author nothing is known is not named. */
export async function countContacts(
  db: ClewDb,
  ledger: Ledger,
  rows: readonly StoredPost[],
  now: number,
): Promise<Map<string, number>> {
  const crm = await connectedKey(db);
  const links = await db.links.bulkGet(rows.map(({ id }) => id));
  const asked = new Map<string, ReturnType<Ledger['peek']>>();
  const counts = new Map<string, number>();
  const count = async ({ id, post }: StoredPost, n: number) => {
    const { author } = post;
    const link = links[n];
    const customerId =
      link?.crm === crm && (link.state === 'pending' || link.state === 'done') ? link.customerId : null;
    const key = `${author.id} ${customerId}`;
    const asking = asked.get(key) ?? ledger.peek(author, customerId);
    asked.set(key, asking);
    // A CRM that cannot be read now takes nothing back of what it said before.
    const record = await asking.catch(() => undefined);
    if (record !== undefined) counts.set(id, record ? contactsBefore(record, post, now) : 0);
  };
  await Promise.all(rows.map(count));
  return counts;
}
