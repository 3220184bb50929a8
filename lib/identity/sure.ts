import type { CustomerMatch } from '../crm/adapter.ts';
import type { IdentityAnswer } from '../db/clew-db.ts';

/** Whom the CRM says an X account to be, and who of them it surely is. */
export interface Holding<M> {
  /** Customers who hold this very X id. Of several nobody is sure: the CRM contradicts itself. */
  holders: M[];
  /** The only holder; or the one whom the specialist chose among these very holders. */
  sure: M | null;
  /** The choice, where there was one to make. */
  choice: IdentityAnswer | null;
}

/**
 * `answers`: what was said of this X id. A choice holds among those who were there to choose from: with another holder,
 * it is to be made anew. Somebody who was refused leaves fewer to choose from, and makes nobody sure.
 */
export function holding<M extends Pick<CustomerMatch, 'customer' | 'evidence'>>(
  matches: readonly M[],
  answers: readonly IdentityAnswer[],
): Holding<M> {
  const holders = matches.filter(({ evidence }) => evidence === 'x-id');
  const [first, second] = holders;
  if (!first || !second) return { holders, sure: first ?? null, choice: null };
  const chosen = holders.flatMap((match) => {
    const choice = answers.find(({ customerId }) => customerId === match.customer.id);
    const among = choice?.chosen?.among;
    return choice && among && holders.every(({ customer }) => among.includes(customer.id))
      ? [{ sure: match, choice }]
      : [];
  });
  // Two choices are none.
  const [only, other] = chosen;
  return only && !other ? { holders, ...only } : { holders, sure: null, choice: null };
}
