import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  type: string;
  body: string;
}

/**
 * One request, byte by byte as given, so that nothing between test and server tidies it up. A stream of events is let go
 * of once its head is there.
 */
export function rawRequest(
  url: string,
  request: { method: string; target: string; headers: Record<string, string>; body: string | null },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const { method, target, headers, body } = request;
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: 'x', ...headers, ...length, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  // Headers are bytes, the body is UTF-8.
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () =>
      socket.write(Buffer.concat([head, Buffer.from(body ?? '', 'utf8')])),
    );
    const end = () => {
      const said = Buffer.concat(parts).toString('utf8');
      const cut = said.indexOf('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(said)?.[1]);
      if (cut < 0 || !status) return reject(new Error(`no answer: ${JSON.stringify(said)}`));
      const type = /^content-type: (.*)\r$/im.exec(said.slice(0, cut + 2))?.[1] ?? '';
      resolve({ status, type, body: said.slice(cut + 4) });
    };
    socket.on('data', (data: Buffer) => {
      parts.push(data);
      if (/^content-type: text\/event-stream/im.test(data.toString())) {
        end();
        socket.destroy();
      }
    });
    socket.on('error', reject);
    socket.on('end', end);
  });
}
