import type { Database } from './database/database.ts';
import type { Caller } from './operations.ts';
import { type Change, changesAfter, type Feed } from './store/changes.ts';
import { mayTouch } from './store/visible.ts';

export interface StreamOptions {
  feed: Feed;
  database: Database;
  caller: Caller;
  /** The agent as known by now. Rejects where the access has ended, and with it the stream. */
  again(): Promise<Caller>;
  /** The header Last-Event-ID. */
  after: string | null;
  /** Of the connection and of the server. */
  signal: AbortSignal;
  heartbeatMs?: number;
}

/** A reader that takes nothing is let go rather than remembered without end. */
const mostWaiting = 1_000;

/** Server-sent events of what changed and the caller may see. */
export function streamChanges(options: StreamOptions): ReadableStream<Uint8Array> {
  const { feed, database, again, after, signal, heartbeatMs = 15_000 } = options;
  let { caller } = options;
  const encoder = new TextEncoder();
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const send = (text: string): void => {
          if (until.aborted) return;
          if ((controller.desiredSize ?? 0) < -mostWaiting) ended.abort();
          else controller.enqueue(encoder.encode(text));
        };
        const tell = ({ id, customerId, team }: Change): void => {
          if (mayTouch(caller, team))
            send(`id: ${id}\nevent: change\ndata: ${JSON.stringify({ customerId })}\n\n`);
        };
        const beat = setInterval(() => {
          again().then(
            (now) => {
              caller = now;
              send(': still here\n\n');
            },
            () => ended.abort(),
          );
        }, heartbeatMs);
        until.addEventListener('abort', () => {
          clearInterval(beat);
          try {
            controller.close();
          } catch {
            // The reader has gone already.
          }
        });
        send(': listening\n\n');
        feed.subscribe(tell, until);
        if (after !== null) for (const change of await changesAfter(database, after)) tell(change);
      },
      cancel: () => ended.abort(),
    },
    { highWaterMark: 0 },
  );
}
