import { ClewError } from '../../messaging/errors.ts';
import { type Case, type CaseSeverity, type CaseStatus, severities } from '../model.ts';
import { type Ticket, ticketAnswer, ticketsAnswer } from './answers.ts';
import { isZendeskId, nextCursor, type ZendeskClient } from './client.ts';
import { limited, lineOf } from './text.ts';

/** Zendesk has no status of this meaning, so a tag says it. */
const escalatedTag = 'clew_escalated';
/** What Zendesk has closed is closed for good, so a case that Clew closes is solved, with a tag. */
const closedTag = 'clew_closed';

/** 500 tickets of one customer, the latest changed first. */
const mostPages = 5;

const statuses: Record<Ticket['status'], CaseStatus> = {
  new: 'open',
  open: 'open',
  pending: 'waiting',
  hold: 'waiting',
  solved: 'resolved',
  closed: 'closed',
};

export function statusOf({ status, tags }: Ticket): CaseStatus {
  if (status === 'solved') return tags?.includes(closedTag) ? 'closed' : 'resolved';
  return status !== 'closed' && tags?.includes(escalatedTag) ? 'escalated' : statuses[status];
}

/** The ticket's tags once the case has this status. */
export function tagsFor(wanted: CaseStatus, { tags }: Ticket): string[] {
  const others = (tags ?? []).filter((tag) => tag !== escalatedTag && tag !== closedTag);
  if (wanted === 'escalated') return [...others, escalatedTag];
  return wanted === 'closed' ? [...others, closedTag] : others;
}

/** What Zendesk's status becomes. One that means the same already stays: "new" and "hold" say more than ours do. */
export function ticketStatusFor(wanted: CaseStatus, ticket: Ticket): Ticket['status'] {
  if (statuses[ticket.status] === wanted) return ticket.status;
  if (wanted === 'escalated') return ticket.status === 'new' ? 'new' : 'open';
  return ({ open: 'open', waiting: 'pending', resolved: 'solved', closed: 'solved' } as const)[wanted];
}

/**
 * What a decision about a case rests on: its status, whether a tag makes another one of it, its assignee and group. Not
 * the time of the ticket's last change: a note of one's own would make each later change a conflict. That nobody changes
 * the ticket between the look and the write is Zendesk's safe update's matter.
 */
export const versionOf = (ticket: Ticket): string =>
  JSON.stringify([ticket.status, statusOf(ticket), ticket.assignee_id, ticket.group_id]);

const priorities = ['low', 'normal', 'high', 'urgent'] as const;

/** Zendesk's four priorities are our four severities; undefined leaves it to Zendesk's own rules. */
export const priorityOf = (severity: CaseSeverity | undefined): (typeof priorities)[number] | undefined =>
  severity === undefined ? undefined : priorities[severity];

function severityOf({ priority }: Ticket): CaseSeverity | null {
  return severities.find((each) => priorities[each] === priority) ?? null;
}

export function toCase(
  ticket: Ticket,
  names: ReadonlyMap<number, string>,
  { number, orderNumber, amount, dueOn }: Record<string, number | undefined>,
): Case {
  const due = fieldOf(ticket, dueOn)?.slice(0, 10) ?? '';
  return {
    id: String(ticket.id),
    customerId: String(ticket.requester_id),
    number: fieldOf(ticket, number)?.slice(0, 80) ?? String(ticket.id),
    title: lineOf(ticket.subject ?? ''),
    status: statusOf(ticket),
    owner: ownerOf(ticket, names),
    ownerId: ticket.assignee_id === null ? null : String(ticket.assignee_id),
    openedAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    orderNumber: fieldOf(ticket, orderNumber),
    severity: severityOf(ticket),
    amount: fieldOf(ticket, amount),
    dueOn: /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : null,
    version: versionOf(ticket),
  };
}

/** Where Zendesk does not name the assignee, the number says that somebody has the case. */
export function ownerOf({ assignee_id }: Ticket, names: ReadonlyMap<number, string>): string {
  return assignee_id === null ? '' : (names.get(assignee_id) ?? `#${assignee_id}`);
}

export function fieldOf({ custom_fields }: Ticket, id: number | undefined): string | null {
  const value = id === undefined ? null : custom_fields?.find((field) => field.id === id)?.value;
  return typeof value === 'string' || typeof value === 'number' ? limited(String(value)) : null;
}

/** A ticket, and whether Zendesk's clock has moved past its last change. */
export interface ReadTicket {
  ticket: Ticket;
  settled: boolean;
}

/** Null where there is no such ticket. */
export async function readTicket(
  client: ZendeskClient,
  id: string,
  signal: AbortSignal,
): Promise<ReadTicket | null> {
  if (!isZendeskId(id)) return null;
  const { value, headers } = await client.request(
    { path: `/api/v2/tickets/${id}`, schema: ticketAnswer, expected: [404] },
    signal,
  );
  if (!value || String(value.ticket.id) !== id) return null;
  const clock = Date.parse(headers.get('date') ?? '') || client.now();
  return { ticket: value.ticket, settled: clock >= Date.parse(value.ticket.updated_at) + 1000 };
}

/** Throws Invalid where the case is gone or, where a customer is given, another customer's. */
export async function requireTicket(
  client: ZendeskClient,
  id: string,
  customerId: string | null,
  signal: AbortSignal,
): Promise<ReadTicket> {
  const read = await readTicket(client, id, signal);
  if (!read) throw new ClewError('Invalid', { key: 'crm_error_case_gone' });
  if (customerId !== null && String(read.ticket.requester_id) !== customerId)
    throw new ClewError('Invalid', { key: 'crm_error_case_of_another' });
  return read;
}

/** The tickets that the customer asked for, the latest changed first. */
export async function ticketsOf(
  client: ZendeskClient,
  customerId: string,
  signal: AbortSignal,
): Promise<Ticket[]> {
  const tickets = await client.all(
    {
      path: `/api/v2/users/${customerId}/tickets/requested`,
      query: { sort: '-updated_at' },
      schema: ticketsAnswer,
      items: (answer) => answer.tickets,
      next: nextCursor,
    },
    mostPages,
    signal,
  );
  return tickets.filter((ticket) => String(ticket.requester_id) === customerId);
}
