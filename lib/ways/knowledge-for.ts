import type { CustomerRecord } from '../crm/model.ts';
import { kindsNamed } from '../escalation/products-named.ts';
import { faultsIn } from '../maze/faults.ts';
import type { Knowledge } from '../policy/desks-policy.ts';

export interface Shown {
  card: Knowledge;
  expired: boolean;
}

/**
 * The cards on what the customer writes about: a card's topics must be named, and its products too, or be the
 * customer's own where the post names none. Those that still hold come first.
 */
export function knowledgeFor(
  cards: readonly Knowledge[],
  texts: readonly string[],
  record: CustomerRecord | null,
  now: Date,
): Shown[] {
  const text = texts.join('\n');
  const topics = new Set(faultsIn(text).map(({ id }) => id));
  const named = new Set(kindsNamed(text).map(({ kind }) => kind));
  const kinds = named.size > 0 ? named : new Set(record?.products.map(({ kind }) => kind));
  return cards
    .filter(
      ({ products, topics: on }) =>
        (on.length === 0
          ? products.some((kind) => named.has(kind))
          : on.some((topic) => topics.has(topic))) &&
        (products.length === 0 || products.some((kind) => kinds.has(kind))),
    )
    .map((card) => ({ card, expired: isOver(card.expires, now) }))
    .sort((a, b) => Number(a.expired) - Number(b.expired));
}

/** A card holds through the whole of its last day. */
const isOver = (expires: string, now: Date): boolean => Date.parse(expires) + 86_400_000 <= now.getTime();
