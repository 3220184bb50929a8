import type { Database } from './database/database.ts';
import type { Caller } from './operations.ts';
import { ProblemError } from './problem.ts';
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
  /** Called once, when nothing more is told. */
  ended?: () => void;
  heartbeatMs?: number;
}

/** A reader that takes nothing is let go rather than remembered without end. */
const mostWaiting = 1_000;

/** A connection that broke without a word is noticed late; whoever comes back is let in again by then, mostly. */
const retrySeconds = 30;

/**
 * Streams that each agent may have open in this process, so that none takes all of its connections; 0 is no limit. Taking
 * one throws too-many-streams; what it returns gives it back.
 */
export function createStreamLimit(most: number) {
  const open = new Map<string, number>();
  return (agentId: string): (() => void) => {
    const before = open.get(agentId) ?? 0;
    if (most > 0 && before >= most) throw new ProblemError('too-many-streams', {}, { retrySeconds });
    open.set(agentId, before + 1);
    return () => {
      const left = (open.get(agentId) ?? 1) - 1;
      if (left > 0) open.set(agentId, left);
      else open.delete(agentId);
    };
  };
}

/** Server-sent events of what changed and the caller may see. */
export function streamChanges(options: StreamOptions): ReadableStream<Uint8Array> {
  const { feed, database, again, after, signal, heartbeatMs = 15_000 } = options;
  let { caller } = options;
  const encoder = new TextEncoder();
  const enough = new AbortController();
  const until = AbortSignal.any([signal, enough.signal]);
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const send = (text: string): void => {
          if (until.aborted) return;
          if ((controller.desiredSize ?? 0) < -mostWaiting) enough.abort();
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
            () => enough.abort(),
          );
        }, heartbeatMs);
        const end = (): void => {
          clearInterval(beat);
          options.ended?.();
          try {
            controller.close();
          } catch {
            // The reader has gone already.
          }
        };
        // Whoever asked may have gone before.
        if (until.aborted) return end();
        until.addEventListener('abort', end, { once: true });
        send(': listening\n\n');
        feed.subscribe(tell, until);
        if (after !== null) for (const change of await changesAfter(database, after)) tell(change);
      },
      cancel: () => enough.abort(),
    },
    { highWaterMark: 0 },
  );
}
