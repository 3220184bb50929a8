import type { CrmAdapter } from '../crm/adapter.ts';
import type { Interaction } from '../crm/model.ts';
import type { MadeCase } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';

interface Found extends Interaction {
  /** Of the case. */
  number: string;
}

/** The link of this post to one of the customer's cases, by the CRM's word of this moment; null where it tells of none. */
export async function linkIn(
  crm: CrmAdapter,
  customerId: string,
  postId: string,
  signal: AbortSignal,
): Promise<Found | null> {
  const record = await crm.getRecord(customerId, signal);
  const link = record?.interactions.find(
    (row) => row.postId === postId && row.direction === 'in' && row.caseId,
  );
  const number = record?.cases.find(({ id }) => id === link?.caseId)?.number;
  return link && number !== undefined ? { ...link, number } : null;
}

/** No case was made. */
export const linkedAlready = ({ number, agent }: Found): ClewError =>
  agent
    ? new ClewError('Conflict', { key: 'outbox_linked_by', args: { number, agent } })
    : new ClewError('Conflict', { key: 'outbox_linked_already', args: { number } });

/** A case was made for the post, and a colleague linked the post to another one meanwhile. */
export async function caseStandsEmpty(
  crm: CrmAdapter,
  made: MadeCase,
  link: Interaction,
  signal: AbortSignal,
): Promise<ClewError> {
  // Only for its number: what it is called is no reason to do anything twice.
  const record = await crm.getRecord(link.customerId, signal).catch(() => null);
  const other = record?.cases.find(({ id }) => id === link.caseId)?.number ?? link.caseId ?? '';
  return new ClewError('Conflict', { key: 'outbox_case_empty', args: { number: made.number, other } });
}
