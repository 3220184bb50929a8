import type { CrmAdapter } from '../crm/adapter.ts';
import type { CustomerRecord, Interaction } from '../crm/model.ts';
import type { OlderContacts } from '../guardrails/older-contacts.ts';
import type { Services } from '../messaging/services.ts';

/** Contacts and characters beyond which nobody reads on: the guardrails' matcher is made of them in 20 ms. */
const most = 1_000;
const mostCharacters = 1_000_000;
const mostPages = 40;
/** Milliseconds for all pages together. */
const patience = 15_000;
/** What lies further back hardly changes; a contact that is new gives another cursor. Milliseconds. */
const freshFor = 5 * 60_000;
const mostKept = 8;

interface Kept {
  at: number;
  read: Promise<OlderContacts>;
}
/** By CRM, then by customer and cursor. A worker that dies forgets it, and the next look asks again. */
const kept = new WeakMap<CrmAdapter, Map<string, Kept>>();

/**
 * The contacts that lie further back than those of the record, as far as anybody reads on. Asked for while the reply is
 * typed and again before it is inserted; the CRM is asked once. Throws what the adapter throws: then nobody knows them.
 */
export async function olderContacts(
  { crm, now }: Pick<Services, 'crm' | 'now'>,
  customerId: string,
  cursor: string,
): Promise<OlderContacts> {
  const adapter = await crm.adapter();
  const read = () => readOn(adapter, customerId, cursor);
  if (adapter.capabilities.onDevice) return read();
  const own = kept.get(adapter) ?? new Map<string, Kept>();
  kept.set(adapter, own);
  const key = JSON.stringify([customerId, cursor]);
  const at = now().getTime();
  const known = own.get(key);
  if (known && at - known.at < freshFor) return known.read;
  own.delete(key);
  for (const old of [...own.keys()].slice(0, Math.max(0, own.size + 1 - mostKept))) own.delete(old);
  const asked: Kept = { at, read: read() };
  own.set(key, asked);
  // Who asks after a failure asks the CRM.
  asked.read.catch(() => own.get(key) === asked && own.delete(key));
  return asked.read;
}

async function readOn(adapter: CrmAdapter, customerId: string, from: string): Promise<OlderContacts> {
  const signal = AbortSignal.timeout(patience);
  const items: Interaction[] = [];
  let characters = 0;
  let cursor: string | null = from;
  for (
    let pages = 0;
    cursor !== null && pages < mostPages && items.length < most && characters < mostCharacters;
    pages++
  ) {
    const page: Awaited<ReturnType<CrmAdapter['getTimeline']>> = await adapter.getTimeline(
      customerId,
      cursor,
      signal,
    );
    for (const { summary, body } of page.items) characters += summary.length + (body?.length ?? 0);
    items.push(...page.items);
    // A CRM that goes round in circles says nothing more, and nobody knows what it keeps back.
    if (page.next === cursor) break;
    cursor = page.next;
  }
  return { items, whole: cursor === null };
}

/** Null where the record's own contacts are all that there are. */
export async function olderThan(
  services: Pick<Services, 'crm' | 'now'>,
  record: CustomerRecord | null,
): Promise<OlderContacts | null> {
  if (!record?.moreInteractions) return null;
  return olderContacts(services, record.customer.id, record.moreInteractions);
}
