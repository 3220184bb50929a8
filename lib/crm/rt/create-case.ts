import { ClewError } from '../../messaging/errors.ts';
import type { Applied, CaseDraft, OperationContext } from '../adapter.ts';
import type { Case } from '../model.ts';
import { forbidden, isNumber, requireTicket, toCase } from './cases.ts';
import type { RtContext } from './context.ts';
import { change, entryOfEarlier, writeEntry } from './entries.ts';
import { shortened } from './history.ts';
import { alone } from './once.ts';
import { priorityOf } from './priority.ts';
import { readUser } from './record.ts';
import { quoted, searchTickets } from './search.ts';
import { createdSchema, fieldOf, type RtTicket } from './shapes.ts';

/**
 * In two steps. First a ticket that is nobody's, with the operation's id: of several that a repeat made, the lowest
 * counts, and the others are merged into it. Then the customer and the text, as an internal comment. So a request that
 * comes to its end in RT after its connection was lost leaves nothing with the customer; and RT, which tells a requestor
 * of a new ticket by mail, tells nobody.
 */
export function createCase(
  context: RtContext,
  draft: CaseDraft,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { client, fields, names, lockName } = context;
  const { signal, opId } = operation;
  return alone(lockName(opId), operation, async (repeated) => {
    const [customer, earlier] = await Promise.all([
      isNumber(draft.customerId) ? readUser(client, draft.customerId, names, signal) : null,
      repeated ? ticketsWith(context, opId, signal) : [],
      fields.require(signal),
    ]);
    if (!customer) throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
    const known = await settled(context, earlier, signal);
    if (known && known.Requestor.length > 0 && !isFor(known, draft))
      throw new ClewError('Conflict', { key: 'crm_error_operation_reused' });
    const ticket = known ?? (await make(context, draft, opId, signal));
    await complete(context, ticket, draft, { opId, begun: known !== null, signal });
    const value = await readBack(context, ticket.id, draft, signal);
    return { value, outcome: known ? 'already-applied' : 'created' };
  });
}

const isFor = (ticket: RtTicket, { customerId }: CaseDraft): boolean =>
  ticket.Requestor.some(({ id }) => id === customerId);

async function ticketsWith({ client }: RtContext, opId: string, signal: AbortSignal): Promise<RtTicket[]> {
  const found = await searchTickets(client, `CF.{OperationId} = ${quoted(opId)}`, signal);
  return found.filter((ticket) => fieldOf(ticket, 'OperationId') === opId);
}

/** The ticket that counts for this operation, once one was made. */
async function make(
  context: RtContext,
  draft: CaseDraft,
  opId: string,
  signal: AbortSignal,
): Promise<RtTicket> {
  const { client } = context;
  const Subject = draft.title.replace(/\s+/g, ' ').trim().slice(0, 200);
  const Priority = priorityOf(draft.severity);
  const body = {
    Queue: client.settings.queue,
    Subject,
    ...(Priority !== null && { Priority }),
    CustomFields: { OperationId: opId },
  };
  const { value } = await client.send('/ticket', {}, { method: 'POST', body, schema: createdSchema, signal });
  if (!value) throw new ClewError('Unavailable', { key: 'crm_error_not_understood' });
  const all = await ticketsWith(context, opId, signal);
  const winner = await settled(context, all, signal);
  if (!winner)
    throw new ClewError('Invalid', { key: 'crm_rt_error_fields', args: { fields: 'OperationId' } });
  // Where the field takes each value once, RT makes a second ticket all the same and leaves its field empty.
  if (!all.some(({ id }) => id === value.id)) await merge(context, value.id, winner.id, signal);
  return winner;
}

/** The one that counts, the lowest, once the others are merged into it; null where there is none. */
async function settled(
  context: RtContext,
  tickets: RtTicket[],
  signal: AbortSignal,
): Promise<RtTicket | null> {
  const [winner, ...others] = [...tickets].sort((a, b) => Number(a.id) - Number(b.id));
  for (const { id } of winner ? others : []) await merge(context, id, winner?.id ?? id, signal);
  return winner ?? null;
}

/** Twice is no harm: RT then says that a ticket cannot be merged into itself. */
const merge = async ({ client }: RtContext, id: string, into: string, signal: AbortSignal): Promise<void> => {
  await change(client, `/ticket/${id}`, { MergeInto: into }, undefined, signal);
};

/** Gives the ticket its customer and text, unless it has them. `begun`: an earlier sending may have got that far. */
async function complete(
  context: RtContext,
  ticket: RtTicket,
  draft: CaseDraft,
  { opId, begun, signal }: { opId: string; begun: boolean; signal: AbortSignal },
): Promise<void> {
  const { client } = context;
  if (isFor(ticket, draft)) return;
  const requestor = draft.customerId;
  const saysNothing = draft.body.trim() === '';
  if (saysNothing || (begun && (await entryOfEarlier(client, opId, signal))))
    await change(client, `/ticket/${ticket.id}`, { Requestor: [requestor] }, undefined, signal);
  else
    await writeEntry(
      client,
      {
        ticketId: ticket.id,
        summary: shortened(draft.body),
        text: draft.body,
        marks: { operation: opId, happened: draft.at, direction: 'internal', channel: 'web' },
        requestor,
      },
      signal,
    );
}

/** Throws Forbidden where RT took the comment and not the customer: the agent may not name requestors there. */
async function readBack(
  { client }: RtContext,
  ticketId: string,
  draft: CaseDraft,
  signal: AbortSignal,
): Promise<Case> {
  const ticket = await requireTicket(client, ticketId, null, signal);
  if (!isFor(ticket, draft)) throw forbidden();
  return toCase(client.settings, ticket, draft.customerId);
}
