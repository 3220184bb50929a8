import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import type { Applied, OperationContext } from '../adapter.ts';
import { type Interaction, interactionSchema } from '../model.ts';
import { isNumber, requireRights } from './cases.ts';
import type { RtContext } from './context.ts';
import { entriesAbout, entryOfEarlier, writeEntry } from './entries.ts';
import { markOf } from './marks.ts';
import { alone } from './once.ts';
import { quoted, searchTickets } from './search.ts';
import { fieldsOf, type RtEntry, type RtTicket } from './shapes.ts';

/**
 * As an internal comment marked "out": RT's own way of replying would send it to the customer by mail. Seen twice, even
 * by two tabs at once, it is kept once.
 */
export function addReply(
  { client, fields, lockName }: RtContext,
  input: Interaction,
  answers: string,
  operation: OperationContext,
): Promise<Applied<Interaction>> {
  const { signal, opId } = operation;
  const parsed = v.safeParse(interactionSchema, input);
  if (!parsed.success || parsed.output.postId === null || !/^\d{1,20}$/.test(answers))
    return Promise.reject(new ClewError('Invalid', { key: 'crm_error_row_refused' }));
  const reply = parsed.output;
  const { postId } = reply;
  return alone(lockName(`post ${postId}`), operation, async (repeated) => {
    const isReply = (entry: RtEntry) => markOf(entry, 'direction') === 'out';
    const [tickets, entries] = await Promise.all([
      searchTickets(client, ticketQuery(reply, answers), signal, { rights: true }),
      entriesAbout(client, postId ?? '', signal),
      fields.require(signal),
    ]);
    const kept =
      entries.filter(isReply).at(-1) ?? (repeated ? await entryOfEarlier(client, opId, signal) : null);
    const ticket = ticketOf(tickets, reply, answers);
    if (kept) return { value: { ...reply, id: kept.id, caseId: kept.ObjectId }, outcome: 'already-applied' };
    if (!ticket) throw new ClewError('Invalid', { key: 'crm_error_case_gone' });
    if (!ticket.Requestor.some(({ id }) => id === reply.customerId))
      throw new ClewError('Invalid', { key: 'crm_error_case_of_another' });
    requireRights(ticket, 'comment');
    const id = await writeEntry(
      client,
      {
        ticketId: ticket.id,
        summary: reply.summary,
        text: reply.body ?? reply.summary,
        marks: {
          operation: opId,
          happened: reply.at,
          direction: 'out',
          channel: 'post',
          post: postId ?? '',
          permalink: reply.permalink ?? '',
          answers: answers,
        },
      },
      signal,
    );
    return { value: { ...reply, id, caseId: ticket.id }, outcome: 'created' };
  });
}

function ticketQuery({ caseId }: Interaction, answers: string): string {
  const own = caseId !== null && isNumber(caseId) ? ` OR id = ${caseId}` : '';
  return `CF.{PostId} = ${quoted(answers)}${own}`;
}

/** Where the post that it answers is linked now, or else where it was when the reply was written. */
const ticketOf = (tickets: RtTicket[], { caseId }: Interaction, answers: string): RtTicket | undefined =>
  tickets.find((ticket) => fieldsOf(ticket, 'PostId').includes(answers)) ??
  tickets.find(({ id }) => id === caseId);
