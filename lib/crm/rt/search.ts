import type { RtClient } from './client.ts';
import { entrySchema, type RtEntry, type RtTicket, type RtUser, ticketSchema, userSchema } from './shapes.ts';

/** RT gives no more in one page, whatever is asked for. */
export const largestPage = 100;

/** As a string of RT's own query language. */
export const quoted = (value: string): string => `'${value.replace(/[\\']/g, '\\$&')}'`;

export interface Limit {
  field: string;
  operator?: 'LIKE' | 'IN';
  value: string | string[];
  entry_aggregator?: 'AND';
}

const ofUser = 'id,Name,RealName,EmailAddress,Lang,Created,CustomFields';
const ofTicket = 'Subject,Status,Owner,Queue,Priority,Created,LastUpdated,Due,Told,CustomFields,Requestor';

/**
 * Users who may fit. RT leaves out a condition on a field that it does not know, or that the agent may not search by,
 * and gives everybody: whoever asks compares each of them.
 */
export function searchUsers(client: RtClient, limits: Limit[], signal: AbortSignal): Promise<RtUser[]> {
  const parameters = { query: JSON.stringify(limits), fields: ofUser, per_page: `${largestPage}` };
  return client.list('/users', parameters, userSchema, signal);
}

/** At most 100, newest change first. `people`: with all that is kept of the requestors; `rights`: with what the agent may do. */
export function searchTickets(
  client: RtClient,
  query: string,
  signal: AbortSignal,
  { page = 1, people = false, rights = false } = {},
): Promise<RtTicket[]> {
  const parameters = {
    query,
    fields: rights ? `${ofTicket},_hyperlinks` : ofTicket,
    'fields[Owner]': 'Name,RealName',
    'fields[Queue]': 'Name',
    'fields[Requestor]': people ? ofUser : 'id,Name,RealName',
    orderby: 'LastUpdated',
    order: 'DESC',
    per_page: `${largestPage}`,
    page: `${page}`,
  };
  return client.list('/tickets', parameters, ticketSchema, signal);
}

/** Entries of tickets' histories (RT: transactions), newest first. */
export function searchEntries(
  client: RtClient,
  query: string,
  perPage: number,
  signal: AbortSignal,
  page = 1,
): Promise<RtEntry[]> {
  const parameters = {
    query: `ObjectType = 'RT::Ticket' AND (${query})`,
    fields: 'Type,ObjectId,Created,Creator,CustomFields',
    'fields[Creator]': 'Name,RealName',
    orderby: 'id',
    order: 'DESC',
    per_page: `${perPage}`,
    page: `${page}`,
  };
  return client.list('/transactions', parameters, entrySchema, signal);
}
