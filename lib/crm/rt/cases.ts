import { ClewError } from '../../messaging/errors.ts';
import type { Case, CaseStatus } from '../model.ts';
import type { RtClient } from './client.ts';
import { severityOf } from './priority.ts';
import { searchTickets } from './search.ts';
import type { RtSettings } from './settings.ts';
import { fieldOf, type RtPerson, type RtTicket, type RtTicketState, ticketStateSchema } from './shapes.ts';

/** As colleagues are called: RT's "real name"; '' for nobody. */
export const nameOf = ({ id, RealName, Name }: RtPerson): string =>
  id === 'Nobody' || Name === 'Nobody' ? '' : RealName || Name || id;

const ended = (settings: RtSettings, status: string): boolean =>
  status === settings.statuses.resolved || status === settings.statuses.closed || status === 'deleted';

/** What the status of a ticket is to us; a status that a company added counts as open. */
export function statusOf(
  settings: RtSettings,
  ticket: Pick<RtTicketState, 'Status' | 'CustomFields'>,
): CaseStatus {
  const { statuses } = settings;
  if (!ended(settings, ticket.Status) && fieldOf(ticket, 'Desk')) return 'escalated';
  if (ticket.Status === statuses.waiting) return 'waiting';
  if (ticket.Status === statuses.resolved) return 'resolved';
  return ticket.Status === statuses.closed ? 'closed' : 'open';
}

/**
 * What a decision about a case rests on: its status, owner, queue and desk. Neither the time of RT's last change nor its
 * ETag: a link or note of one's own, queued before, would make each later change a conflict.
 */
export const versionOf = (state: RtTicketState): string =>
  JSON.stringify([state.Status, state.Owner.id, state.Queue.id, fieldOf(state, 'Desk') ?? '']);

export function toCase(settings: RtSettings, ticket: RtTicket, customerId: string): Case {
  const due = ticket.Due?.slice(0, 10) ?? null;
  return {
    id: ticket.id,
    customerId,
    number: (fieldOf(ticket, 'CaseNumber') ?? `#${ticket.id}`).slice(0, 80),
    title: ticket.Subject.slice(0, 200),
    status: statusOf(settings, ticket),
    owner: nameOf(ticket.Owner).slice(0, 200),
    ownerId: nameOf(ticket.Owner) !== '' && ticket.Owner.id.length <= 80 ? ticket.Owner.id : null,
    openedAt: ticket.Created ?? '1970-01-01T00:00:00.000Z',
    updatedAt: ticket.LastUpdated ?? ticket.Created ?? '1970-01-01T00:00:00.000Z',
    orderNumber: fieldOf(ticket, 'OrderNumber')?.slice(0, 200) ?? null,
    severity: severityOf(ticket.Priority),
    amount: fieldOf(ticket, 'Amount')?.slice(0, 200) ?? null,
    dueOn: due,
    version: versionOf(ticket),
  };
}

/** A ticket that is a file of contacts outside any case. */
export const isFile = (settings: RtSettings, ticket: RtTicket): boolean =>
  ticket.Queue.Name === settings.contactsQueue;

export const isNumber = (id: string): boolean => /^[1-9]\d{0,9}$/.test(id);

const gone = () => new ClewError('Invalid', { key: 'crm_error_case_gone' });

/** The ticket of a case. Throws Invalid where there is none, or where it is another customer's. */
export async function requireTicket(
  client: RtClient,
  caseId: string,
  customerId: string | null,
  signal: AbortSignal,
): Promise<RtTicket> {
  if (!isNumber(caseId)) throw gone();
  const found = await searchTickets(client, `id = ${caseId}`, signal, { rights: true });
  return pickTicket(found, caseId, customerId);
}

/** The one among the found. Throws as requireTicket does. */
export function pickTicket(found: RtTicket[], caseId: string, customerId: string | null): RtTicket {
  const ticket = found.find(({ id }) => id === caseId);
  if (!ticket) throw gone();
  if (customerId !== null && !ticket.Requestor.some(({ id }) => id === customerId))
    throw new ClewError('Invalid', { key: 'crm_error_case_of_another' });
  return ticket;
}

/** The ticket of a case with the ETag that a change of just this state has to carry. */
export async function ticketState(
  client: RtClient,
  caseId: string,
  signal: AbortSignal,
): Promise<{ state: RtTicketState; etag: string | undefined }> {
  if (!isNumber(caseId)) throw gone();
  const { value, headers } = await client.send(
    `/ticket/${caseId}`,
    { 'fields[Owner]': 'Name,RealName' },
    { schema: ticketStateSchema, expected: [404], signal },
  );
  if (!value) throw gone();
  return { state: value, etag: headers.get('etag') ?? undefined };
}

/** Whether the agent may write to the ticket at all. RT would answer with 200 or 400, and say no in prose. */
export function requireRights(ticket: RtTicket, needs: 'comment' | 'change'): void {
  const may = new Set(ticket._hyperlinks.map(({ ref }) => ref));
  if (!may.has('comment') || (needs === 'change' && !may.has('lifecycle'))) throw forbidden();
}

export const forbidden = (): ClewError => new ClewError('Forbidden', { key: 'crm_error_forbidden' });
export const refused = (): ClewError => new ClewError('Invalid', { key: 'crm_error_refused' });
export const changedMeanwhile = (): ClewError =>
  new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
