import { ClewError } from '../../messaging/errors.ts';
import type { Applied } from '../adapter.ts';
import { type Ticket, ticketAnswer } from './answers.ts';
import { requireTicket } from './cases.ts';
import type { ZendeskClient } from './client.ts';

interface SafeUpdate<T> {
  /** What the ticket says if the operation was applied already; null where it was not. */
  done(ticket: Ticket): Promise<T | null>;
  /** The fields to send. Throws where the ticket as it is now forbids the change. */
  change(ticket: Ticket): object | Promise<object>;
  /** `eventId`: the id of the comment that was written, where one was. */
  result(ticket: Ticket, eventId: number | null): Promise<Applied<T>>;
}

const mostTries = 5;
/** Zendesk's times are whole seconds. */
const tick = 1_050;

/**
 * Changes a ticket only if it is still as it was read, by Zendesk's safe_update. The stamp it compares is a whole
 * second, so a ticket that changed within the current second is read again in the next: from then on, every change by
 * somebody else has another stamp. Throws Conflict where others change it again and again.
 */
export async function updateSafely<T>(
  client: ZendeskClient,
  caseId: string,
  customerId: string | null,
  signal: AbortSignal,
  update: SafeUpdate<T>,
): Promise<Applied<T>> {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const { ticket, settled } = await requireTicket(client, caseId, customerId, signal);
    const done = await update.done(ticket);
    if (done) return { value: done, outcome: 'already-applied' };
    const change = await update.change(ticket);
    if (!settled && attempt < mostTries) {
      await pause(tick, signal);
      continue;
    }
    const { value } = await client.request(
      {
        path: `/api/v2/tickets/${ticket.id}`,
        method: 'PUT',
        body: { ticket: { ...change, safe_update: true, updated_stamp: ticket.updated_at } },
        schema: ticketAnswer,
        expected: [409],
      },
      signal,
    );
    if (value) {
      const comment = value.audit?.events.find(({ type }) => type === 'Comment');
      return update.result(value.ticket, comment?.id ?? null);
    }
  }
  throw new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });
}
