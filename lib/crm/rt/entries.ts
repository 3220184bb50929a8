import type { RtClient } from './client.ts';
import { type Marks, markOf, marksField, withMark, writeMarks } from './marks.ts';
import { pause } from './once.ts';
import { largestPage, searchEntries } from './search.ts';
import { messagesSchema, type RtEntry } from './shapes.ts';

interface Entry {
  ticketId: string;
  summary: string;
  text: string;
  marks: Marks;
  /** RT's number of a user who becomes the ticket's requestor with it. */
  requestor?: string;
}

/** As an internal comment: whatever Clew writes, RT sends nothing of it to a customer. Returns the entry's id. */
export async function writeEntry(client: RtClient, entry: Entry, signal: AbortSignal): Promise<string> {
  const { headers } = await client.send(
    `/ticket/${entry.ticketId}/comment`,
    {},
    {
      method: 'POST',
      body: {
        Subject: entry.summary,
        Content: entry.text,
        ContentType: 'text/plain',
        TxnCustomFields: { [marksField]: writeMarks(entry.marks) },
        ...(entry.requestor && { Requestor: [entry.requestor] }),
      },
      schema: messagesSchema,
      signal,
    },
  );
  return /\/transaction\/(\d+)$/.exec(headers.get('location') ?? '')?.[1] ?? entry.marks.operation ?? '';
}

/** The first entry that this operation wrote, on whichever ticket; null where it wrote none. */
export async function entryOf(client: RtClient, opId: string, signal: AbortSignal): Promise<RtEntry | null> {
  const found = await searchEntries(client, withMark('operation', opId), largestPage, signal);
  return found.filter((entry) => markOf(entry, 'operation') === opId).at(-1) ?? null;
}

/**
 * About as long as RT takes for a request whose connection was cut while it was at work, in milliseconds: longer where it
 * takes its time for the look itself, which is less work.
 */
const settling = 1000;
const looks = 3;
/** A write is given twenty seconds in all. */
const longestSettling = 6000;

/**
 * For an operation that was sent before: what it wrote. Looks twice, since a request whose answer was lost may still be
 * at work in RT, and an entry that is written twice cannot be taken back.
 */
export async function entryOfEarlier(
  client: RtClient,
  opId: string,
  signal: AbortSignal,
): Promise<RtEntry | null> {
  const began = performance.now();
  const found = await entryOf(client, opId, signal);
  if (found) return found;
  const took = performance.now() - began;
  await pause(Math.min(Math.max(settling, looks * took), longestSettling), signal);
  return entryOf(client, opId, signal);
}

export const entriesAbout = async (
  client: RtClient,
  postId: string,
  signal: AbortSignal,
): Promise<RtEntry[]> => {
  const found = await searchEntries(client, withMark('post', postId), largestPage, signal);
  return found.filter((entry) => markOf(entry, 'post') === postId);
};

/** Changes a ticket or user. The answer is prose in somebody's language: whoever asks reads back. */
export async function change(
  client: RtClient,
  path: string,
  body: Record<string, unknown>,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<'sent' | 'changed-meanwhile'> {
  const { status } = await client.send(
    path,
    {},
    {
      method: 'PUT',
      body,
      schema: messagesSchema,
      ...(etag !== undefined && { ifMatch: etag }),
      expected: [412],
      signal,
    },
  );
  return status === 412 ? 'changed-meanwhile' : 'sent';
}
