import { ClewError } from '../../messaging/errors.ts';
import type { Page } from '../adapter.ts';
import type { Interaction } from '../model.ts';
import type { Comment, Ticket } from './answers.ts';
import type { ZendeskClient } from './client.ts';
import { commentPages, toInteraction } from './comments.ts';
import type { Names } from './people.ts';

export const timelinePage = 50;
/** Tickets whose comments are asked for at a time. */
const atOnce = 4;

interface Entry {
  id: string;
  at: string;
  make(names: ReadonlyMap<number, string>): Interaction;
  author: number | null;
}

/** Where a page ended. */
interface Mark {
  at: number;
  id: string;
}

/**
 * One page over all of a customer's tickets and posts, the newest first. A ticket is opened only while it can still
 * hold something newer than what the page has: its last change is never before its last comment.
 */
export async function readTimeline(
  client: ZendeskClient,
  names: Names,
  customerId: string,
  tickets: Ticket[],
  posts: Interaction[],
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<Interaction>> {
  const mark = cursor === null ? null : readMark(cursor, customerId);
  const entries: Entry[] = posts
    .map((post) => ({ id: post.id, at: post.at, make: () => post, author: null }))
    .filter((entry) => isBefore(entry, mark));
  // One more than fits tells whether there is a next page.
  const wanted = timelinePage + 1;
  const latestFirst = tickets.toSorted((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at));
  for (let start = 0; start < latestFirst.length; start += atOnce) {
    const oldest = oldestWanted(entries, wanted);
    const open = latestFirst
      .slice(start, start + atOnce)
      .filter((ticket) => oldest === null || Date.parse(ticket.updated_at) >= oldest);
    if (open.length === 0) break;
    const found = await Promise.all(
      open.map((ticket) => entriesOf(client, ticket, mark, oldest, wanted, signal)),
    );
    entries.push(...found.flat());
  }
  entries.sort(newestFirst);
  const page = entries.slice(0, timelinePage);
  const known = await names.of(
    page.map(({ author }) => author),
    signal,
  );
  const last = page.at(-1);
  const next = last && entries.length > timelinePage ? writeMark(last, customerId) : null;
  return { items: page.map((entry) => entry.make(known)), next };
}

/** The newest `wanted` of a ticket's comments that are before `mark` and not before `oldest`. */
async function entriesOf(
  client: ZendeskClient,
  ticket: Ticket,
  mark: Mark | null,
  oldest: number | null,
  wanted: number,
  signal: AbortSignal,
): Promise<Entry[]> {
  if (mark && Date.parse(ticket.created_at) > mark.at) return [];
  const found: Entry[] = [];
  let answered = false;
  for await (const comments of commentPages(client, ticket.id, signal)) {
    for (const comment of comments) {
      const entry = entryOf(client, ticket, comment, answered);
      answered ||= comment.public !== false && comment.author_id !== ticket.requester_id;
      if (oldest !== null && Date.parse(comment.created_at) < oldest) return found;
      // Those of one second count as one: their order is not Zendesk's.
      const before = found[wanted - 1];
      if (before && Date.parse(comment.created_at) < Date.parse(before.at)) return found;
      if (isBefore(entry, mark)) found.push(entry);
    }
  }
  return found;
}

function entryOf(client: ZendeskClient, ticket: Ticket, comment: Comment, answered: boolean): Entry {
  const { visitTag } = client.settings;
  return {
    // Padded, so that comments of one second stay in the order in which they were written.
    id: `comment:${String(comment.id).padStart(16, '0')}`,
    at: comment.created_at,
    make: (names) => toInteraction(ticket, comment, answered, names, visitTag),
    author: comment.author_id,
  };
}

/** The time of the last entry that the page has room for; null while it is not full. */
function oldestWanted(entries: Entry[], wanted: number): number | null {
  const last = entries.sort(newestFirst)[wanted - 1];
  return last ? Date.parse(last.at) : null;
}

const newestFirst = (a: Entry, b: Entry): number =>
  Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

const isBefore = ({ at, id }: Entry, mark: Mark | null): boolean =>
  mark === null || Date.parse(at) < mark.at || (Date.parse(at) === mark.at && id < mark.id);

/** Of one customer's timeline alone, and with a check, so that a mangled cursor does not show a wrong page. */
function writeMark({ at, id }: Entry, customerId: string): string {
  const place = `${customerId}|${Date.parse(at)}|${id}`;
  return `${place}|${checkOf(place)}`;
}

function readMark(cursor: string, customerId: string): Mark {
  const [, place = '', owner, at, id = '', check] =
    /^((\d+)\|(\d{1,15})\|([^|]{1,120}))\|(\w+)$/.exec(cursor) ?? [];
  if (owner !== customerId || check !== checkOf(place))
    throw new ClewError('Invalid', { key: 'crm_error_refused' });
  return { at: Number(at), id };
}

function checkOf(text: string): string {
  let sum = 7;
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_000_007;
  return sum.toString(36);
}
