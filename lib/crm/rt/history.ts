import * as v from 'valibot';
import { ClewError } from '../../messaging/errors.ts';
import { type Channel, channels, type Interaction, interactionSchema } from '../model.ts';
import { nameOf } from './cases.ts';
import type { RtClient } from './client.ts';
import { happenedSaid, happenedUnsaid, markOf } from './marks.ts';
import { largestPage, searchEntries } from './search.ts';
import { attachmentSchema, fieldsOf, type RtAttachment, type RtEntry, type RtTicket } from './shapes.ts';
import { textOf } from './text.ts';

/** The tickets whose history is a customer's timeline. */
export interface Histories {
  customerId: string;
  /** The customer's name in RT, by which RT calls whoever wrote something. */
  userName: string | null;
  tickets: ReadonlyMap<string, RtTicket>;
  /** Tickets that are files of contacts and no cases. */
  files: ReadonlySet<string>;
}

const ofTickets = (tickets: Iterable<string>): string =>
  `(${[...tickets].map((id) => `ObjectId = ${id}`).join(' OR ')})`;
const spoken = `(Type = 'Create' OR Type = 'Correspond' OR Type = 'Comment')`;

/** More than a hand-worked customer has; older ones stay in RT. */
const mostWritten = 5 * largestPage;

/** What RT itself wrote down as it happened: up to `count`, newest first, older than the entry `before`. */
export async function readOwn(
  client: RtClient,
  { tickets }: Histories,
  before: number,
  count: number,
  signal: AbortSignal,
): Promise<RtEntry[]> {
  const older = before > 0 ? ` AND id < ${before}` : '';
  const query = `${ofTickets(tickets.keys())} AND ${spoken} AND ${happenedUnsaid}${older}`;
  const entries = await searchEntries(client, query, count, signal);
  for (const entry of entries)
    if (
      !tickets.has(entry.ObjectId) ||
      markOf(entry, 'happened') ||
      (before > 0 && Number(entry.id) >= before)
    )
      throw notAsked();
  return entries;
}

/** What Clew wrote, with the time at which it happened, which is not the time of writing. All of it, newest first. */
export async function readWritten(
  client: RtClient,
  { tickets }: Histories,
  signal: AbortSignal,
): Promise<RtEntry[]> {
  const query = `${ofTickets(tickets.keys())} AND Type = 'Comment' AND ${happenedSaid}`;
  const all = new Map<string, RtEntry>();
  for (let page = 1; all.size < mostWritten; page += 1) {
    const entries = await searchEntries(client, query, largestPage, signal, page);
    for (const entry of entries) {
      if (!tickets.has(entry.ObjectId) || !markOf(entry, 'happened')) throw notAsked();
      all.set(entry.id, entry);
    }
    if (entries.length < largestPage) break;
    if (all.size < page * largestPage) throw notAsked();
  }
  return [...all.values()].sort((a, b) => atOf(b) - atOf(a) || Number(b.id) - Number(a.id));
}

/** RT answered another question than was asked. */
const notAsked = () => new ClewError('Unavailable', { key: 'crm_error_not_understood' });

/** In milliseconds. */
export function atOf(entry: RtEntry): number {
  const happened = Date.parse(markOf(entry, 'happened') ?? '');
  return Number.isFinite(happened) ? happened : Date.parse(entry.Created ?? '1970-01-01T00:00:00Z');
}

/** The texts of the entries, by entry. */
export async function readTexts(
  client: RtClient,
  entries: readonly RtEntry[],
  signal: AbortSignal,
): Promise<Map<string, RtAttachment[]>> {
  const texts = new Map<string, RtAttachment[]>();
  if (entries.length === 0) return texts;
  const asked = new Set(entries.map(({ id }) => id));
  const parameters = {
    query: JSON.stringify([
      { field: 'TransactionId', operator: 'IN', value: [...asked] },
      { field: 'ContentType', operator: 'LIKE', value: 'text/' },
    ]),
    fields: 'TransactionId,ContentType,Subject,Content',
    per_page: `${largestPage}`,
  };
  for (const text of await client.list('/attachments', parameters, attachmentSchema, signal))
    if (asked.has(text.TransactionId))
      texts.set(text.TransactionId, [...(texts.get(text.TransactionId) ?? []), text]);
  return texts;
}

/** Null for an entry that says nothing, such as that of a ticket made without a text. */
export function toInteraction(
  entry: RtEntry,
  texts: readonly RtAttachment[],
  histories: Histories,
  answeredPosts: ReadonlySet<string>,
): Interaction | null {
  const { customerId, userName, tickets, files } = histories;
  const { body, summary } = textOf(texts);
  const postId = markOf(entry, 'post');
  if (body === null && summary === '' && postId === null) return null;
  const byCustomer = entry.Creator.id === userName || entry.Creator.Name === userName;
  const said = markOf(entry, 'direction');
  const unsaid = byCustomer ? 'in' : entry.Type === 'Comment' ? 'internal' : 'out';
  const direction = said === 'in' || said === 'out' || said === 'internal' ? said : unsaid;
  const told = tickets.get(entry.ObjectId)?.Told ?? null;
  const answered = (): boolean => {
    const known = markOf(entry, 'answered');
    if (postId !== null && answeredPosts.has(postId)) return true;
    return known !== null
      ? known === 'yes'
      : postId === null && told !== null && Date.parse(told) >= atOf(entry);
  };
  const parsed = v.safeParse(interactionSchema, {
    id: postId !== null && direction === 'in' ? `post:${postId}` : entry.id,
    customerId,
    caseId: files.has(entry.ObjectId) ? null : entry.ObjectId,
    channel: channelOf(entry, postId),
    direction,
    at: new Date(atOf(entry)).toISOString(),
    summary: summary || shortened(body ?? ''),
    body,
    answered: direction === 'in' ? answered() : null,
    agent: byCustomer || entry.Creator.id === 'RT_System' ? null : nameOf(entry.Creator),
    postId,
    permalink: markOf(entry, 'permalink'),
  });
  return parsed.success ? parsed.output : null;
}

function channelOf(entry: RtEntry, postId: string | null): Channel {
  const said = markOf(entry, 'channel');
  return channels.find((known) => known === said) ?? (postId !== null ? 'post' : 'email');
}

/**
 * Without what counts no more: a link that was taken off, and what two workers wrote twice, of which RT lets nothing be
 * removed. `entries` newest first.
 */
export function countingOnly(entries: readonly RtEntry[], { tickets }: Histories): RtEntry[] {
  const newestLink = new Map<string, string>();
  const firstOf = new Map<string, string>();
  const isLink = (entry: RtEntry) => markOf(entry, 'direction') === 'in';
  for (const entry of entries) {
    const post = markOf(entry, 'post');
    const operation = markOf(entry, 'operation');
    if (post !== null && isLink(entry) && !newestLink.has(post)) newestLink.set(post, entry.id);
    if (post !== null && !isLink(entry)) firstOf.set(`post ${post}`, entry.id);
    if (operation !== null) firstOf.set(`operation ${operation}`, entry.id);
  }
  return entries.filter((entry) => {
    const post = markOf(entry, 'post');
    const operation = markOf(entry, 'operation');
    if (operation !== null && firstOf.get(`operation ${operation}`) !== entry.id) return false;
    if (post === null) return true;
    if (!isLink(entry)) return firstOf.get(`post ${post}`) === entry.id;
    const ticket = tickets.get(entry.ObjectId);
    return (
      ticket !== undefined && fieldsOf(ticket, 'PostId').includes(post) && newestLink.get(post) === entry.id
    );
  });
}

/** At most 99 characters, in one line. */
export function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 99 ? characters.join('') : `${characters.slice(0, 98).join('')}…`;
}
