import type { Page } from '../adapter.ts';
import type { Interaction } from '../model.ts';
import { isFile, isNumber } from './cases.ts';
import type { RtClient } from './client.ts';
import { beginning, type Position, readCursor, writeCursor } from './cursor.ts';
import {
  atOf,
  countingOnly,
  type Histories,
  readOwn,
  readTexts,
  readWritten,
  toInteraction,
} from './history.ts';
import { markOf } from './marks.ts';
import { searchTickets } from './search.ts';
import type { RtEntry, RtTicket } from './shapes.ts';

/** Entries in one page. */
export const pageMax = 50;

/** As many as RT's query for their histories can name; whoever has more is no person. */
const mostPages = 2;

/** A customer's tickets, the newest change first; files of contacts among them. */
export async function ticketsOf(
  client: RtClient,
  customerId: string,
  signal: AbortSignal,
): Promise<RtTicket[]> {
  const all = new Map<string, RtTicket>();
  for (let page = 1; page <= mostPages; page += 1) {
    const found = await searchTickets(client, `Requestor.id = ${customerId}`, signal, { page });
    for (const ticket of found)
      if (ticket.Requestor.some(({ id }) => id === customerId)) all.set(ticket.id, ticket);
    if (found.length < 100) break;
  }
  return [...all.values()];
}

export function historiesOf(client: RtClient, customerId: string, tickets: RtTicket[]): Histories {
  const requestor = tickets.flatMap((ticket) => ticket.Requestor).find(({ id }) => id === customerId);
  return {
    customerId,
    userName: requestor?.Name ?? null,
    tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])),
    files: new Set(tickets.filter((ticket) => isFile(client.settings, ticket)).map(({ id }) => id)),
  };
}

export async function getTimeline(
  client: RtClient,
  customerId: string,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page<Interaction>> {
  signal.throwIfAborted();
  const from = cursor === null ? beginning : readCursor(customerId, cursor);
  if (!isNumber(customerId)) return { items: [], next: null };
  const tickets = await ticketsOf(client, customerId, signal);
  return readPage(client, historiesOf(client, customerId, tickets), from, signal);
}

/** Both rows together, newest first. What comes in meanwhile is in none of the following pages. */
export async function readPage(
  client: RtClient,
  histories: Histories,
  from: Position,
  signal: AbortSignal,
): Promise<Page<Interaction>> {
  if (histories.tickets.size === 0) return { items: [], next: null };
  const [own, written] = await Promise.all([
    readOwn(client, histories, from.own, pageMax, signal),
    readWritten(client, histories, signal),
  ]);
  const left = written.filter((entry) => isBelow(entry, from));
  const { page, position } = merge(own, left, from);
  const counting = new Set(countingOnly([...own, ...written].sort(newerFirst), histories));
  const texts = await readTexts(client, page, signal);
  const answered = new Set(written.flatMap((entry) => markOf(entry, 'answers') ?? []));
  const items = page
    .filter((entry) => counting.has(entry))
    .flatMap((entry) => toInteraction(entry, texts.get(entry.id) ?? [], histories, answered) ?? [])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const more = own.length + left.length > page.length || own.length === pageMax;
  return { items, next: more ? writeCursor(histories.customerId, position) : null };
}

const newerFirst = (a: RtEntry, b: RtEntry): number => Number(b.id) - Number(a.id);

const isBelow = (entry: RtEntry, { at, written }: Position): boolean =>
  at === null || atOf(entry) < at || (atOf(entry) === at && Number(entry.id) < written);

/** Each row is used up from its top, so nothing is left out or shown twice, even where an import's times are in disorder. */
function merge(own: readonly RtEntry[], written: readonly RtEntry[], from: Position) {
  const page: RtEntry[] = [];
  let position = from;
  for (let mine = 0, theirs = 0; page.length < pageMax; ) {
    const [a, b] = [own[mine], written[theirs]];
    const entry = a && (!b || atOf(a) >= atOf(b)) ? a : b;
    if (!entry) break;
    if (entry === a) mine += 1;
    else theirs += 1;
    page.push(entry);
    position = moved(position, entry, entry === a);
  }
  return { page, position };
}

function moved(position: Position, entry: RtEntry, isOwn: boolean): Position {
  const at = position.at === null ? atOf(entry) : Math.min(position.at, atOf(entry));
  const written = isOwn ? (at === position.at ? position.written : 9_999_999_999) : Number(entry.id);
  return { own: isOwn ? Number(entry.id) : position.own, at, written };
}
