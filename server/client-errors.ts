import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { ProblemError, type ProblemKind, problemReply } from './problem.ts';

/** What Node's clock and parser say; the parser's other words all mean that it is no HTTP. */
const kinds: Record<string, ProblemKind> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'timed-out',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
};

/** How long a client may take to read why it is let go. */
const lingerMs = 2_000;

/**
 * What Node gives up on by itself, since it comes too slowly, is too large or no HTTP, is told so as a problem, as every
 * other refusal; then the connection is closed. Nothing is said where an answer has begun: it would be taken for a part of
 * that. `refused` is told the status.
 */
export function answerClientErrors(
  server: Server,
  headers: Record<string, string>,
  refused: (status: number) => void,
): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  const told = new WeakSet<Duplex>();
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    answering.set(socket, response);
    response.once('finish', () => answering.delete(socket));
  });
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    if (told.has(socket)) return;
    told.add(socket);
    const ofNetwork = !/^(HPE_|ERR_HTTP_)/.test(code);
    if (ofNetwork || !socket.writable || answering.get(socket)?.headersSent) {
      socket.destroy();
      return;
    }
    const problem = new ProblemError(kinds[code] ?? 'malformed');
    refused(problem.status);
    // No more of it is read: a request that was refused must not come to its end all the same.
    socket.pause();
    socket.end(rawReply(problem, headers));
    setTimeout(() => socket.destroy(), lingerMs).unref();
  });
}

const phrases: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

/** The whole answer as it goes over the wire. */
function rawReply(problem: ProblemError, always: Record<string, string>): string {
  const { status, headers, body } = problemReply(problem, `urn:uuid:${randomUUID()}`);
  const text = String(body);
  const all = { ...always, ...headers, connection: 'close', 'content-length': Buffer.byteLength(text) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${phrases[status] ?? 'Error'}\r\n${lines.join('')}\r\n${text}`;
}
