import type { Channel, Interaction } from '../model.ts';
import { type Comment, commentsAnswer, type Ticket } from './answers.ts';
import { nextCursor, type ZendeskClient } from './client.ts';
import { lineOf, markOf, proseOf, unmarked } from './text.ts';

/** A ticket holds at most 5,000 comments. */
const mostPages = 50;

const channelsOf: Record<string, Channel> = {
  email: 'email',
  voice: 'phone',
  phone: 'phone',
  sms: 'phone',
  mobile: 'app',
  mobile_sdk: 'app',
  native_messaging: 'app',
  any_channel: 'app',
  any_channel_v2: 'app',
  chat: 'app',
  twitter: 'post',
  twitter_dm: 'post',
  twitter_like: 'post',
};

/** A ticket's comments, page after page, the newest first. */
export function commentPages(
  client: ZendeskClient,
  ticketId: number,
  signal: AbortSignal,
  most = mostPages,
): AsyncGenerator<Comment[]> {
  return client.pages(
    {
      path: `/api/v2/tickets/${ticketId}/comments`,
      query: { sort: '-created_at' },
      schema: commentsAnswer,
      items: (answer) => answer.comments,
      next: nextCursor,
    },
    most,
    signal,
  );
}

/**
 * The comment that an operation wrote; null where it wrote none. Only what is internal can be ours, and nothing that is
 * older than the operation by a day: no two clocks are that far apart.
 */
export async function commentOf(
  client: ZendeskClient,
  ticketId: number,
  opId: string,
  signal: AbortSignal,
): Promise<Comment | null> {
  const oldest = timeOf(opId) - 86_400_000;
  for await (const comments of commentPages(client, ticketId, signal)) {
    const found = comments.find((comment) => comment.public === false && markOf(textOf(comment)) === opId);
    if (found) return found;
    if (comments.some(({ created_at }) => Date.parse(created_at) < oldest)) return null;
  }
  return null;
}

/** When a UUID of version 7 was made; 0 for any other id. */
function timeOf(opId: string): number {
  const [, high, low] = /^([\da-f]{8})-([\da-f]{4})-7/i.exec(opId) ?? [];
  return high && low ? Number.parseInt(high + low, 16) : 0;
}

const textOf = ({ plain_body, body }: Comment): string => body ?? plain_body ?? '';

/** `answered`: whether a colleague has written publicly since. */
export function toInteraction(
  ticket: Ticket,
  comment: Comment,
  answered: boolean,
  names: ReadonlyMap<number, string>,
  visitTag: string | undefined,
): Interaction {
  const byCustomer = comment.author_id === ticket.requester_id;
  const direction = comment.public === false ? 'internal' : byCustomer ? 'in' : 'out';
  const text = unmarked(textOf(comment));
  const visit = visitTag !== undefined && ticket.tags?.includes(visitTag);
  return {
    id: `comment:${comment.id}`,
    customerId: String(ticket.requester_id),
    caseId: String(ticket.id),
    channel: visit ? 'visit' : (channelsOf[String(comment.via?.channel)] ?? 'web'),
    direction,
    at: comment.created_at,
    summary: lineOf(text),
    body: proseOf(text),
    answered: direction === 'in' ? answered : null,
    agent: byCustomer || comment.author_id === null ? null : (names.get(comment.author_id) ?? null),
    postId: null,
    permalink: null,
  };
}
