import {
  type Answer,
  type Call,
  fail,
  invalid,
  isAgent,
  isLight,
  notFound,
  offsetPage,
  ok,
  paged,
} from './answer.ts';
import { holds, parseQuery } from './search-index.ts';
import type { FakeComment, FakeTicket, Json } from './state.ts';

export const showTicket = (ticket: FakeTicket) => ({
  url: `https://example.zendesk.com/api/v2/tickets/${ticket.id}.json`,
  allow_attachments: true,
  allow_channelback: false,
  brand_id: 1,
  collaborator_ids: [],
  custom_status_id: 1,
  description: ticket.subject,
  due_at: null,
  email_cc_ids: [],
  follower_ids: [],
  followup_ids: [],
  forum_topic_id: null,
  from_messaging_channel: false,
  has_incidents: false,
  is_public: false,
  organization_id: null,
  problem_id: null,
  raw_subject: ticket.subject,
  recipient: null,
  satisfaction_rating: null,
  sharing_agreement_ids: [],
  ticket_form_id: 1,
  type: null,
  via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
  ...ticket,
});

const showComment = (comment: FakeComment) => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.author_id,
  body: comment.body,
  html_body: `<div class="zd-comment">${comment.body.replaceAll('<', '&lt;')}</div>`,
  plain_body: comment.body,
  public: comment.public,
  attachments: [],
  audit_id: comment.id + 1_000_000,
  via: { channel: comment.channel, source: { from: {}, to: {}, rel: null } },
  created_at: comment.created_at,
  metadata: { system: {}, custom: {} },
});

export function getTicket({ state, params }: Call): Answer {
  const ticket = state.tickets.get(Number(params[0]));
  return ticket ? ok({ ticket: showTicket(ticket) }) : notFound();
}

/** External ids need not be unique. */
export function listTickets(call: Call): Answer {
  const externalId = call.url.searchParams.get('external_id');
  const all = [...call.state.tickets.values()];
  const held = externalId === null ? all : all.filter((ticket) => ticket.external_id === externalId);
  return ok(paged(call, 'tickets', held, showTicket));
}

export function listRequested(call: Call): Answer {
  const id = Number(call.params[0]);
  if (!call.state.users.has(id)) return notFound();
  const own = [...call.state.tickets.values()].filter(({ requester_id }) => requester_id === id);
  const sort = call.url.searchParams.get('sort') ?? 'id';
  const key = sort.endsWith('updated_at') ? 'updated_at' : 'id';
  own.sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.id - b.id));
  return ok(paged(call, 'tickets', sort.startsWith('-') ? own.reverse() : own, showTicket));
}

export function listComments(call: Call): Answer {
  const id = Number(call.params[0]);
  if (!call.state.tickets.has(id)) return notFound();
  const own = call.state.comments
    .filter(({ ticket_id }) => ticket_id === id)
    .toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id);
  const newestFirst = call.url.searchParams.get('sort') === '-created_at';
  return ok(paged(call, 'comments', newestFirst ? own.reverse() : own, showComment));
}

/** Over tickets, by their custom fields: all that is used of it. */
export function searchAll(call: Call): Answer {
  const terms = parseQuery(call.url.searchParams.get('query') ?? '');
  const ids = call.state.index.find('ticket', (doc) =>
    terms.every((term) => {
      if (term.property === 'type') return term.tokens[0] === 'ticket';
      const field = /^custom_field_(\d+)$/.exec(term.property ?? '')?.[1];
      const values = doc.custom_fields as FakeTicket['custom_fields'];
      const value = field ? values.find((one) => one.id === Number(field))?.value : doc.subject;
      return holds(String(value ?? ''), term);
    }),
  );
  const tickets = ids.flatMap((id) => call.state.tickets.get(Number(id)) ?? []);
  const body = offsetPage(call, 'results', tickets, (ticket) => ({
    ...showTicket(ticket),
    result_type: 'ticket',
  }));
  return ok({ ...body, facets: null });
}

export function createTicket(call: Call): Answer {
  const { state, user } = call;
  if (isLight(user)) return fail(403, 'Forbidden', 'You do not have access to this page.');
  const input = (call.body.ticket ?? {}) as Json;
  const comment = input.comment as Json | undefined;
  const requester = state.users.get(Number(input.requester_id ?? user.id));
  if (!requester) return invalid('Requester: is invalid');
  if (typeof comment?.body !== 'string' || comment.body.trim() === '')
    return invalid('Description: cannot be blank');
  const ticket = state.addTicket({
    subject: String(input.subject ?? ''),
    requester_id: requester.id,
    submitter_id: user.id,
    ...writable(input),
  });
  const written = addComment(call, ticket, comment);
  return ok({ ticket: showTicket(ticket), audit: auditOf(ticket, written) }, 201);
}

export function updateTicket(call: Call): Answer {
  const { state, user, params } = call;
  const ticket = state.tickets.get(Number(params[0]));
  if (!ticket) return notFound();
  const input = (call.body.ticket ?? {}) as Json;
  const comment = input.comment as Json | undefined;
  // A light agent may write privately, and nothing else.
  const changes = Object.keys(input).filter(
    (key) => !['comment', 'safe_update', 'updated_stamp'].includes(key),
  );
  if (isLight(user) && (changes.length > 0 || comment?.public !== false))
    return fail(403, 'Forbidden', 'You do not have access to this page.');
  if (input.safe_update === true && Date.parse(String(input.updated_stamp)) !== Date.parse(ticket.updated_at))
    return fail(409, 'UpdateConflict', 'Safe Update prevented the update due to outdated ticket data.');
  if (ticket.status === 'closed') return invalid('Status: closed prevents ticket update');
  const assignee = input.assignee_id == null ? null : state.users.get(Number(input.assignee_id));
  if (assignee === undefined || (assignee && (!isAgent(assignee) || isLight(assignee))))
    return invalid('Assignee: is not an agent');
  Object.assign(ticket, writable(input));
  if (ticket.status === 'solved' && ticket.assignee_id === null) ticket.assignee_id = user.id;
  if (ticket.status === 'new' && ticket.assignee_id !== null) ticket.status = 'open';
  ticket.updated_at = state.time();
  const written = comment ? addComment(call, ticket, comment) : null;
  state.index.put('ticket', ticket.id, { ...ticket });
  return ok({ ticket: showTicket(ticket), audit: auditOf(ticket, written) });
}

/** What a request may set; Zendesk passes over whatever else it holds. */
function writable(input: Json): Partial<FakeTicket> {
  const keys = [
    'assignee_id',
    'group_id',
    'status',
    'priority',
    'tags',
    'external_id',
    'custom_fields',
    'subject',
  ];
  return Object.fromEntries(keys.filter((key) => key in input).map((key) => [key, input[key]]));
}

function addComment({ state, user }: Call, ticket: FakeTicket, comment: Json): FakeComment {
  return state.addComment({
    ticket_id: ticket.id,
    author_id: Number(comment.author_id ?? user.id),
    body: String(comment.body),
    public: comment.public !== false,
    channel: 'api',
  });
}

const auditOf = (ticket: FakeTicket, comment: FakeComment | null) => ({
  id: (comment?.id ?? ticket.id) + 1_000_000,
  ticket_id: ticket.id,
  created_at: ticket.updated_at,
  author_id: comment?.author_id ?? ticket.submitter_id,
  metadata: {},
  events: comment ? [{ id: comment.id, type: 'Comment', body: comment.body }] : [],
  via: { channel: 'api', source: {} },
});
