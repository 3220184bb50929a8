import { ClewError } from '../../messaging/errors.ts';
import type {
  Applied,
  Assignment,
  CaseChange,
  CaseDraft,
  Claim,
  Escalation,
  NoteDraft,
  OperationContext,
} from '../adapter.ts';
import type { Case, CaseStatus, Interaction } from '../model.ts';
import { canHaveTickets } from './agents.ts';
import { type Comment, type Ticket, ticketAnswer, ticketsAnswer, userAnswer } from './answers.ts';
import { ownerOf, priorityOf, statusOf, tagsFor, ticketStatusFor, toCase, versionOf } from './cases.ts';
import { isZendeskId, type ZendeskClient } from './client.ts';
import { commentOf, toInteraction } from './comments.ts';
import type { Names } from './people.ts';
import { updateSafely } from './safe-update.ts';
import { lineOf, marked, proseOf } from './text.ts';

export class Changes {
  private readonly client: ZendeskClient;
  private readonly names: Names;

  constructor(client: ZendeskClient, names: Names) {
    this.client = client;
    this.names = names;
  }

  /** Zendesk keeps the key for two hours; the external id, which it does not keep unique, outlives that. */
  async createCase(draft: CaseDraft, { opId, attempt, signal }: OperationContext): Promise<Applied<Case>> {
    if (!isZendeskId(draft.customerId)) throw new ClewError('Invalid', { key: 'crm_error_customer_gone' });
    const externalId = `clew:${opId}`;
    const earlier = attempt > 1 ? await this.byExternalId(externalId, signal) : null;
    if (earlier) return this.madeBefore(earlier, draft, signal);
    const { status, headers, value } = await this.client.request(
      {
        path: '/api/v2/tickets',
        method: 'POST',
        headers: { 'idempotency-key': opId },
        body: {
          ticket: {
            subject: lineOf(draft.title),
            comment: { body: proseOf(draft.body) || lineOf(draft.title), public: false },
            requester_id: Number(draft.customerId),
            external_id: externalId,
            tags: ['clew'],
            priority: priorityOf(draft.severity),
          },
        },
        schema: ticketAnswer,
        // The key is in use: by the same operation that is still on its way, or with another body.
        expected: [400, 409],
      },
      signal,
    );
    if (value && headers.get('x-idempotency-lookup') !== 'hit')
      return { value: await this.caseOf(value.ticket, signal), outcome: 'created' };
    const made = value?.ticket ?? (await this.byExternalId(externalId, signal));
    if (made) return this.madeBefore(made, draft, signal);
    if (status === 409) throw new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
    throw new ClewError('Invalid', { key: 'crm_error_refused' });
  }

  private async madeBefore(ticket: Ticket, draft: CaseDraft, signal: AbortSignal): Promise<Applied<Case>> {
    if (String(ticket.requester_id) !== draft.customerId)
      throw new ClewError('Conflict', { key: 'crm_error_operation_reused' });
    return { value: await this.caseOf(ticket, signal), outcome: 'already-applied' };
  }

  addNote(note: NoteDraft, operation: OperationContext): Promise<Applied<Interaction>> {
    const { opId, signal } = operation;
    return updateSafely(this.client, note.caseId, note.customerId, signal, {
      done: async (ticket) => {
        const comment = await commentOf(this.client, ticket.id, opId, signal);
        return comment && this.interactionOf(ticket, comment, signal);
      },
      change: (ticket) => {
        refuseClosed(ticket);
        return { comment: { body: marked(proseOf(note.text), opId), public: false } };
      },
      result: async (ticket, eventId) => {
        const { user } = await this.names.me(signal);
        const comment: Comment = {
          id: eventId ?? 1,
          author_id: user.id,
          body: note.text,
          plain_body: null,
          public: false,
          created_at: ticket.updated_at,
          via: null,
        };
        const value = await this.interactionOf(ticket, comment, signal);
        return { value: eventId ? value : { ...value, id: `note:${opId}` }, outcome: 'created' };
      },
    });
  }

  async claim(claim: Claim, { signal }: OperationContext): Promise<Applied<Case>> {
    const { user } = await this.names.me(signal);
    return updateSafely(this.client, claim.caseId, null, signal, {
      done: async (ticket) => (ticket.assignee_id === user.id ? this.caseOf(ticket, signal) : null),
      change: async (ticket) => {
        if (ticket.assignee_id !== null && !claim.takeOver) throw await this.ownedBy(ticket, signal);
        refuseChanged(ticket, claim);
        refuseClosed(ticket);
        return { assignee_id: user.id };
      },
      result: async (ticket) => {
        // A rule of the account's may have given it to somebody else at once.
        if (ticket.assignee_id !== user.id) throw await this.ownedBy(ticket, signal);
        return { value: await this.caseOf(ticket, signal), outcome: 'updated' };
      },
    });
  }

  async assign(assignment: Assignment, { signal }: OperationContext): Promise<Applied<Case>> {
    const { to, from } = assignment;
    signal.throwIfAborted();
    const gone = () =>
      new ClewError('Invalid', { key: 'crm_error_agent_gone', args: { name: to?.name ?? '' } });
    if (to && !isZendeskId(to.id)) throw gone();
    const wanted = to ? Number(to.id) : null;
    return updateSafely(this.client, assignment.caseId, null, signal, {
      done: async (ticket) => (ticket.assignee_id === wanted ? this.caseOf(ticket, signal) : null),
      change: async (ticket) => {
        const owner = ownerOf(ticket, await this.names.of([ticket.assignee_id], signal));
        if (owner !== '' && owner !== from) throw await this.ownedBy(ticket, signal);
        refuseChanged(ticket, assignment);
        refuseClosed(ticket);
        // Zendesk says of somebody who can have no tickets only that something is wrong.
        const known = to && (await this.client.get(`/api/v2/users/${to.id}`, userAnswer, signal));
        if (to && (!known || !canHaveTickets(known.user))) throw gone();
        return { assignee_id: wanted };
      },
      result: async (ticket) => {
        // A rule of the account's may have given it to somebody else at once.
        if (ticket.assignee_id !== wanted) throw await this.ownedBy(ticket, signal);
        return { value: await this.caseOf(ticket, signal), outcome: 'updated' };
      },
    });
  }

  escalate(escalation: Escalation, { opId, signal }: OperationContext): Promise<Applied<Case>> {
    const { groupId, priority = 'high' } = this.client.settings.desks[escalation.desk] ?? {};
    const deskTag = `clew_desk_${escalation.desk.replace(/\W/g, '_').toLowerCase()}`;
    return updateSafely(this.client, escalation.caseId, null, signal, {
      done: async (ticket) =>
        (await commentOf(this.client, ticket.id, opId, signal)) ? this.caseOf(ticket, signal) : null,
      change: (ticket) => {
        refuseChanged(ticket, escalation);
        refuseClosed(ticket);
        return {
          status: ticketStatusFor('escalated', ticket),
          tags: [...new Set([...tagsFor('escalated', ticket), deskTag])],
          priority: ticket.priority === 'urgent' ? 'urgent' : priority,
          ...(groupId !== undefined && { group_id: groupId }),
          comment: { body: marked(proseOf(escalation.note), opId), public: false },
        };
      },
      result: async (ticket) => ({ value: await this.caseOf(ticket, signal), outcome: 'updated' }),
    });
  }

  setStatus(
    change: CaseChange & { status: CaseStatus },
    { signal }: OperationContext,
  ): Promise<Applied<Case>> {
    return updateSafely(this.client, change.caseId, null, signal, {
      done: async (ticket) => (statusOf(ticket) === change.status ? this.caseOf(ticket, signal) : null),
      change: (ticket) => {
        refuseChanged(ticket, change);
        refuseClosed(ticket);
        return { status: ticketStatusFor(change.status, ticket), tags: tagsFor(change.status, ticket) };
      },
      result: async (ticket) => ({ value: await this.caseOf(ticket, signal), outcome: 'updated' }),
    });
  }

  /** The oldest, where several have it: all askers agree on that one. */
  private async byExternalId(externalId: string, signal: AbortSignal): Promise<Ticket | null> {
    const query = { external_id: externalId };
    const answer = await this.client.get('/api/v2/tickets', ticketsAnswer, signal, query);
    const held = answer?.tickets.filter((ticket) => ticket.external_id === externalId) ?? [];
    return held.toSorted((a, b) => a.id - b.id)[0] ?? null;
  }

  private async caseOf(ticket: Ticket, signal: AbortSignal): Promise<Case> {
    const names = await this.names.of([ticket.assignee_id], signal);
    return toCase(ticket, names, this.client.settings.ticketFields);
  }

  private async interactionOf(ticket: Ticket, comment: Comment, signal: AbortSignal): Promise<Interaction> {
    const names = await this.names.of([comment.author_id], signal);
    return toInteraction(ticket, comment, false, names, this.client.settings.visitTag);
  }

  private async ownedBy(ticket: Ticket, signal: AbortSignal): Promise<ClewError> {
    const owner = ownerOf(ticket, await this.names.of([ticket.assignee_id], signal));
    return new ClewError('Conflict', { key: 'crm_error_owned', args: { owner } });
  }
}

function refuseChanged(ticket: Ticket, { version }: CaseChange): void {
  // Versions were the time of the last change once, and one may still wait in an outbox.
  if (version !== null && version !== versionOf(ticket) && version !== ticket.updated_at)
    throw new ClewError('Conflict', { key: 'crm_error_changed_meanwhile' });
}

function refuseClosed({ status }: Ticket): void {
  if (status === 'closed') throw new ClewError('Invalid', { key: 'crm_zendesk_closed' });
}
