import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostBytes } from './body.ts';
import { askServer } from './testing/ask.ts';
import { startTestServer, type TestServer } from './testing/open-server.ts';

let server: TestServer;
let token = '';
beforeAll(async () => {
  server = await startTestServer();
  token = await server.tokenOf({ id: 'ana' });
});
afterAll(async () => {
  expect(server.logged).toEqual([]);
  await server.stop();
});

interface Ended {
  /** Milliseconds until the server had closed the connection. */
  after: number;
  status: number;
  headers: Headers;
  body: unknown;
}

/** Sends `start`, and then `more` again and again every `everyMs` until the server closes; what it said before. */
function send(start: string, more = '', everyMs = 400): Promise<Ended> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    const began = performance.now();
    let said = '';
    let timer: ReturnType<typeof setInterval>;
    const socket = connect(Number(port), hostname, () => {
      socket.write(start);
      timer = setInterval(() => more && socket.write(more), everyMs);
    });
    socket.on('data', (data) => {
      said += data.toString();
    });
    // The last of what is sent meets a closed door.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(timer);
      const [head = '', body = ''] = said.split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      const headers = new Headers(
        lines.map((each) => [each.replace(/:.*/, ''), each.replace(/^[^:]*: /, '')] as [string, string]),
      );
      expect(headers.get('content-length'), said).toBe(String(Buffer.byteLength(body)));
      const status = Number(line.split(' ')[1]);
      resolve({ after: performance.now() - began, status, headers, body: JSON.parse(body) });
    });
  });
}

const expectProblem = (ended: Ended, status: number, kind: string): void => {
  expect(ended).toMatchObject({
    status,
    body: { status, type: `urn:clew:problem:${kind}`, title: expect.stringMatching(/\.$/) },
  });
  const { instance } = ended.body as { instance: string };
  expect(instance).toMatch(/^urn:uuid:/);
  expect(ended.headers.get('content-type')).toBe('application/problem+json');
  expect(ended.headers.get('connection')).toBe('close');
  expect(ended.headers.get('cache-control')).toBe('no-store');
};

const post = (...headers: string[]) =>
  [
    'POST /v1/cases HTTP/1.1',
    'host: x',
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `idempotency-key: ${crypto.randomUUID()}`,
    ...headers,
    '',
    '',
  ].join('\r\n');

describe('a client that sends a byte at a time', () => {
  it('is told that it took too long and is let go, while others are answered', async () => {
    const slow = [
      // Nothing at all, its head, its body, and the parts of a body whose length it did not tell.
      ...Array.from({ length: 3 }, () => send('')),
      ...Array.from({ length: 12 }, () => send('GET / HTTP/1.1\r\nhost: x\r\n', 'a')),
      ...Array.from({ length: 3 }, () => send(post('content-length: 5000'), 'x')),
      ...Array.from({ length: 3 }, () => send(post('transfer-encoding: chunked'), '1\r\nx\r\n')),
    ];
    expect((await askServer(server.url, '/v1/agents/me', { token })).status).toBe(200);
    for (const ended of await Promise.all(slow)) {
      expectProblem(ended, 408, 'timed-out');
      expect(ended.after).toBeLessThan(16_000);
    }
    expect((await askServer(server.url, '/metrics')).body).toContain('status="408"} 21');
  }, 40_000);

  it('and completes its request once it was told so changes nothing', async () => {
    await server.database.query("insert into customers (id, name, folded) values ('late', 'L', 'l')");
    const body = JSON.stringify({ customerId: 'late', title: 't', body: '', at: '2026-11-21T19:31:00.000Z' });
    const { hostname, port } = new URL(server.url);
    const said = await new Promise<string>((resolve) => {
      const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true }, () =>
        socket.write(post(`content-length: ${body.length}`) + body.slice(0, -1)),
      );
      let text = '';
      socket.on('data', (data) => {
        text += data.toString();
        socket.write(body.slice(-1));
      });
      socket.on('error', () => {});
      socket.on('end', () => setTimeout(() => socket.destroy(), 500));
      socket.on('close', () => resolve(text));
    });
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    expect(await server.database.query("select id from cases where customer_id = 'late'")).toEqual([]);
  }, 40_000);
});

describe('a body without end', () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  it.each([
    ['of unknown length', () => post('transfer-encoding: chunked'), chunk],
    ['of a length that it tells', () => post(`content-length: ${mostBytes * 1000}`), 'x'.repeat(0x10000)],
  ])('%s is refused as too large, and so it is said', async (_name, head, more) => {
    const ended = await send(head(), more, 1);
    expectProblem(ended, 413, 'too-large');
    expect(ended.after).toBeLessThan(5_000);
  });
});

describe('what is no request', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'malformed'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
      'malformed',
    ],
    ['a head without end', `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(20_000)}`, 431, 'headers-too-large'],
  ])('%s is told why', async (_name, text, status, kind) => {
    expectProblem(await send(text), status, kind);
  });
});
