import { timeOf } from '../conversation/post-link.ts';
import type { CrmAdapter } from '../crm/adapter.ts';
import type { Interaction } from '../crm/model.ts';
import type { MadeCase } from '../db/clew-db.ts';
import { ClewError } from '../messaging/errors.ts';

interface Found extends Interaction {
  /** Of the case. */
  number: string;
}

/** So many contacts since a post are read that nobody would look for it among more; pages of the CRM's own size. */
const mostPages = 6;

/**
 * The link of this post to one of the customer's cases, by the CRM's word of this moment; null where it tells of none. It
 * stands in the timeline, never before the post itself: what is older is not read.
 */
export async function linkIn(
  crm: CrmAdapter,
  customerId: string,
  postId: string,
  signal: AbortSignal,
): Promise<Found | null> {
  const record = await crm.getRecord(customerId, signal);
  if (!record) return null;
  const posted = timeOf(postId) ?? '';
  let items = record.interactions;
  let next = record.moreInteractions ?? null;
  for (let page = 1; ; page++) {
    const link = items.find((row) => row.postId === postId && row.direction === 'in');
    const number = record.cases.find(({ id }) => id === link?.caseId)?.number;
    if (link) return number === undefined ? null : { ...link, number };
    if (next === null || page === mostPages || items.some(({ at }) => Date.parse(at) < Date.parse(posted)))
      return null;
    ({ items, next } = await crm.getTimeline(customerId, next, signal));
  }
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
