import { ClewError } from '../../messaging/errors.ts';
import type { Applied, NoteDraft, OperationContext } from '../adapter.ts';
import type { Interaction } from '../model.ts';
import { requireRights, requireTicket } from './cases.ts';
import type { RtContext } from './context.ts';
import { entryOfEarlier, writeEntry } from './entries.ts';
import { shortened } from './history.ts';
import { alone } from './once.ts';

/** As a comment with the operation's id in a field of the entry. */
export function addNote(
  { client, fields, lockName }: RtContext,
  note: NoteDraft,
  operation: OperationContext,
): Promise<Applied<Interaction>> {
  const { opId, signal } = operation;
  return alone(lockName(opId), operation, async (repeated) => {
    const [ticket, earlier] = await Promise.all([
      requireTicket(client, note.caseId, note.customerId, signal),
      repeated ? entryOfEarlier(client, opId, signal) : null,
      fields.require(signal),
    ]);
    if (earlier && earlier.ObjectId !== ticket.id)
      throw new ClewError('Conflict', { key: 'crm_error_operation_reused' });
    if (earlier) return { value: toNote(note, earlier.id), outcome: 'already-applied' };
    requireRights(ticket, 'comment');
    const id = await writeEntry(
      client,
      {
        ticketId: ticket.id,
        summary: shortened(note.text),
        text: note.text,
        marks: { operation: opId, happened: note.at, direction: 'internal', channel: 'web' },
      },
      signal,
    );
    return { value: toNote(note, id), outcome: 'created' };
  });
}

const toNote = (note: NoteDraft, id: string): Interaction => ({
  id,
  customerId: note.customerId,
  caseId: note.caseId,
  channel: 'web',
  direction: 'internal',
  at: note.at,
  summary: shortened(note.text),
  body: note.text,
  answered: null,
  agent: note.agent,
  postId: null,
  permalink: null,
});
