import type { Applied, CaseChange, Escalation, OperationContext } from '../adapter.ts';
import type { Case, CaseStatus } from '../model.ts';
import {
  changedMeanwhile,
  refused,
  requireRights,
  requireTicket,
  statusOf,
  ticketState,
  toCase,
  versionOf,
} from './cases.ts';
import type { RtContext } from './context.ts';
import { change, entryOfEarlier, writeEntry } from './entries.ts';
import { shortened } from './history.ts';
import { alone } from './once.ts';
import { fieldOf, type RtTicket, type RtTicketState } from './shapes.ts';

/** A case as it is now: its state with this state's ETag, and what the ETag's answer does not tell. */
export async function look({ client }: RtContext, caseId: string, signal: AbortSignal) {
  const [{ state, etag }, ticket] = await Promise.all([
    ticketState(client, caseId, signal),
    requireTicket(client, caseId, null, signal),
  ]);
  return { state, etag, ticket };
}

export const caseOf = ({ client }: RtContext, ticket: RtTicket): Case =>
  toCase(client.settings, ticket, ticket.Requestor[0]?.id ?? '');

/** What became of it, as RT tells it now. */
export const readBack = (context: RtContext, caseId: string, signal: AbortSignal): Promise<RtTicket> =>
  requireTicket(context.client, caseId, null, signal);

export const isStale = (state: RtTicketState, { version }: CaseChange): boolean =>
  version !== null && version !== versionOf(state);

export function setStatus(
  context: RtContext,
  wanted: CaseChange & { status: CaseStatus },
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { client, fields, lockName } = context;
  const { settings } = client;
  const { signal, opId } = operation;
  return alone(lockName(opId), operation, async (repeated) => {
    const [{ state, etag, ticket }] = await Promise.all([
      look(context, wanted.caseId, signal),
      fields.require(signal),
    ]);
    const before = statusOf(settings, state);
    if (before === wanted.status && (repeated || !isStale(state, wanted)))
      return { value: caseOf(context, ticket), outcome: 'already-applied' };
    if (isStale(state, wanted)) throw changedMeanwhile();
    requireRights(ticket, 'change');
    const Status = settings.statuses[wanted.status === 'escalated' ? 'open' : wanted.status];
    const Desk = wanted.status === 'escalated' ? 'escalated' : null;
    const body = {
      ...(Status !== state.Status && { Status }),
      ...((fieldOf(state, 'Desk') ?? null) !== Desk && { CustomFields: { Desk } }),
    };
    const outcome = await change(client, `/ticket/${wanted.caseId}`, body, etag, signal);
    if (outcome === 'changed-meanwhile') throw changedMeanwhile();
    const now = await readBack(context, wanted.caseId, signal);
    if (statusOf(settings, now) !== wanted.status) throw refused();
    return { value: caseOf(context, now), outcome: 'updated' };
  });
}

/** The field Desk and the priority first, under the ETag; then the hand-off; then the desk's own queue, where it has one. */
export function escalateCase(
  context: RtContext,
  escalation: Escalation,
  operation: OperationContext,
): Promise<Applied<Case>> {
  const { client, fields, lockName } = context;
  const { settings } = client;
  const { signal, opId } = operation;
  const path = `/ticket/${escalation.caseId}`;
  return alone(lockName(opId), operation, async (repeated) => {
    const [{ state, etag, ticket }, noted] = await Promise.all([
      look(context, escalation.caseId, signal),
      repeated ? entryOfEarlier(client, opId, signal) : null,
      fields.require(signal),
    ]);
    const queue = settings.desks[escalation.desk];
    const isDone = (one: RtTicketState) =>
      statusOf(settings, one) === 'escalated' && fieldOf(one, 'Desk') === escalation.desk;
    const inQueue = queue === undefined || ticket.Queue.Name === queue;
    if (noted && inQueue) return { value: caseOf(context, ticket), outcome: 'already-applied' };
    if (!noted && !(repeated && isDone(state)) && isStale(state, escalation)) throw changedMeanwhile();
    requireRights(ticket, 'change');
    if (!noted && !isDone(state)) {
      const outcome = await change(client, path, escalated(context, ticket, escalation.desk), etag, signal);
      if (outcome === 'changed-meanwhile') throw changedMeanwhile();
      if (!isDone(await readBack(context, escalation.caseId, signal))) throw refused();
    }
    if (!noted)
      await writeEntry(
        client,
        {
          ticketId: ticket.id,
          summary: shortened(escalation.note),
          text: escalation.note,
          marks: { operation: opId, happened: escalation.at, direction: 'internal', channel: 'web' },
        },
        signal,
      );
    if (!inQueue) await change(client, path, { Queue: queue }, undefined, signal);
    return { value: caseOf(context, await readBack(context, escalation.caseId, signal)), outcome: 'updated' };
  });
}

function escalated({ client: { settings } }: RtContext, ticket: RtTicket, desk: string) {
  const isEnded = statusOf(settings, { ...ticket, CustomFields: new Map([['Desk', ['x']]]) }) !== 'escalated';
  return {
    CustomFields: { Desk: desk },
    ...(isEnded && { Status: settings.statuses.open }),
    ...(ticket.Priority < settings.escalatedPriority && { Priority: String(settings.escalatedPriority) }),
  };
}
