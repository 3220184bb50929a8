import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Chance } from '../../lib/crm/demo/seed.ts';

/** Of a hundred requests. Those "after" reached the CRM, which has done what it was asked. */
const faults = {
  'cut before': 3,
  'cut after': 4,
  'cut in the answer': 2,
  late: 2,
  'too many': 2,
  'error before': 2,
  'error after': 3,
  'a web page after': 1,
} as const;
type Fault = keyof typeof faults;

export interface FaultyProxy {
  url: string;
  /** How often each fault was made. */
  made: Map<Fault, number>;
  /** From now on everything goes through. */
  heal(): void;
  close(): Promise<void>;
}

/** Between the extension and its CRM, over loopback: loses requests, loses answers, delays, refuses. */
export async function startFaultyProxy(target: string, chance: Chance): Promise<FaultyProxy> {
  const made: FaultyProxy['made'] = new Map();
  let ill = true;
  const server = createServer(async (incoming, outgoing) => {
    const fault = ill ? pick(chance) : null;
    if (fault) made.set(fault, (made.get(fault) ?? 0) + 1);
    const body = await readAll(incoming);
    if (fault === 'cut before') return void outgoing.destroy();
    if (fault === 'too many') return answer(outgoing, 429, { 'retry-after': '1' }, '');
    if (fault === 'error before') return answer(outgoing, 500, {}, 'no');
    if (fault === 'late') await new Promise((resolve) => setTimeout(resolve, chance.between(100, 900)));
    const passed = await pass(target, incoming, body).catch(() => null);
    // The CRM itself was killed in the middle.
    if (!passed || fault === 'cut after') return void outgoing.destroy();
    if (fault === 'error after') return answer(outgoing, 500, {}, 'no');
    if (fault === 'a web page after')
      return answer(outgoing, 200, { 'content-type': 'text/html' }, '<h1>Sign in</h1>');
    const { status, headers, content } = passed;
    if (fault === 'cut in the answer') {
      outgoing.writeHead(status, { ...headers, 'content-length': String(content.length + 10) });
      outgoing.write(content.subarray(0, content.length / 2), () => outgoing.destroy());
      return;
    }
    answer(outgoing, status, headers, content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    heal() {
      ill = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function pick(chance: Chance): Fault | null {
  let at = chance.between(1, 100);
  for (const [fault, share] of Object.entries(faults)) {
    at -= share;
    if (at <= 0) return fault as Fault;
  }
  return null;
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function answer(
  outgoing: ServerResponse,
  status: number,
  headers: IncomingMessage['headers'],
  content: string | Buffer,
) {
  outgoing.writeHead(status, headers).end(content);
}

function pass(target: string, incoming: IncomingMessage, body: Buffer) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; content: Buffer }>(
    (resolve, reject) => {
      const { method, headers, url = '/' } = incoming;
      const onward = request(
        new URL(url, target),
        { method, headers: { ...headers, host: new URL(target).host, connection: 'close' } },
        (response) => {
          readAll(response).then((content) => {
            const { 'transfer-encoding': _chunked, connection: _kept, ...rest } = response.headers;
            resolve({ status: response.statusCode ?? 502, headers: rest, content });
          }, reject);
        },
      );
      onward.on('error', reject);
      onward.end(body);
    },
  );
}
