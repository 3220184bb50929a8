import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** The hosts that the stand-in answers for; nothing else is reachable through its proxy. */
export const hosts = ['x.com', 'mobile.x.com', 'pro.x.com', 'pbs.twimg.com'] as const;

/** A certificate made for this run alone: none is kept, so none can leak or run out. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'x.com' }], {
    keySize: 2048,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { key: made.private, cert: made.cert };
}

/** An HTTP CONNECT proxy, for browsers that know no host mapping. It maps our hosts and refuses all others. */
export function makeProxy(targetPort: () => number): { server: Server; refused: string[]; closeAll(): void } {
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, response) => {
    response.writeHead(403).end('Only CONNECT to the hosts of the stand-in.\n');
  });
  server.on('connect', (request, client: Socket, head: Buffer) => {
    const [host = '', port = '443'] = (request.url ?? '').split(':');
    client.on('error', () => client.destroy());
    if (port !== '443' || !hosts.some((known) => known === host)) {
      refused.push(request.url ?? '');
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(targetPort(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  return {
    server,
    refused,
    closeAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

export function chromiumArgs(port: number): string[] {
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ');
  return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'];
}

/** Firefox also has to forget that x.com is on its preloaded HSTS list, which forbids unknown certificates. */
export function firefoxPrefs(proxyPort: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    'network.trr.mode': 5,
  };
}
