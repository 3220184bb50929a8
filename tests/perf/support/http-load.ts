import { connect } from 'node:net';

export interface Load {
  url: string;
  token: string;
  /** Of each request, anew; with a body it is a POST. */
  ask(): { path: string; body?: object };
  seconds: number;
  connections: number;
}

/**
 * Asks without a pause over so many connections: answers per second, and the time of each in ms. It speaks no more HTTP
 * than it needs, so that what is measured is the server and not its client, which shares the machine with it.
 */
export async function load({ url, token, ask, seconds, connections }: Load) {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  const end = began + seconds * 1000;
  const times: number[] = [];
  const requestOf = ({ path, body }: ReturnType<Load['ask']>): string => {
    const json = body && JSON.stringify(body);
    const sent = json
      ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n`
      : '';
    return `${json ? 'POST' : 'GET'} ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${token}\r\n${sent}\r\n${json ?? ''}`;
  };
  const client = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      let parts: Buffer[] = [];
      let missing: number | null = null;
      let start = 0;
      const next = () => {
        parts = [];
        missing = null;
        start = performance.now();
        if (start >= end) return socket.end(resolve);
        socket.write(requestOf(ask()), 'latin1');
      };
      socket.setNoDelay(true);
      socket.on('connect', next);
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('the server closed the connection')));
      socket.on('data', (data) => {
        if (missing === null) {
          parts.push(data);
          const head = parts.length === 1 ? data : Buffer.concat(parts);
          const gap = head.indexOf('\r\n\r\n');
          if (gap < 0) return;
          const text = head.toString('latin1', 0, gap);
          const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
          if (!text.startsWith('HTTP/1.1 200') || length === undefined)
            return socket.destroy(new Error(`the server answered ${text}`));
          missing = Number(length) - (head.length - gap - 4);
        } else missing -= data.length;
        if (missing > 0) return;
        times.push(performance.now() - start);
        next();
      });
    });
  await Promise.all(Array.from({ length: connections }, client));
  return { rate: (times.length * 1000) / (performance.now() - began), times };
}
