import type { Customer, Identity } from '../crm/model.ts';

/**
 * How strongly something speaks for a customer being the author, the strongest first. "x-id" is sure. "x-id-shared": the
 * CRM holds this very number on several customers, and nobody has chosen among them. "handle": the CRM
 * holds this handle and no number with it. "handle-moved": it holds the handle with another number, so that it has
 * changed hands since. "reference": the author posted an order or case number of the customer's. "name-city": the
 * author goes by the customer's name and wrote of the city of one of the customer's sites; many people do.
 */
export const evidences = ['x-id', 'x-id-shared', 'handle', 'reference', 'handle-moved', 'name-city'] as const;
export type Evidence = (typeof evidences)[number];

export interface Candidate {
  customer: Customer;
  evidence: Evidence;
  /** What the CRM holds on X for evidence of that kind. */
  identity: Identity | null;
  /** The number or city that was found; null otherwise. */
  detail: string | null;
  /** How many customers hold this X id, where it is more than one; of a sure one, too, who then was chosen. */
  holders?: number;
}

/** One per customer, by its strongest evidence, the strongest first. */
export function strongest(candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ evidence }: Candidate) => evidences.indexOf(evidence);
  const seen = new Set<string>();
  return [...candidates]
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ customer }) => !seen.has(customer.id) && seen.add(customer.id));
}
