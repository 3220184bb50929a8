import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { people } from '../../lib/crm/demo/people.ts';
import { bundle } from './serve/bundle.ts';
import { makeCaptures } from './serve/captures.ts';
import { savedPage } from './serve/document.ts';
import { makeHandler, type Recorded } from './serve/handler.ts';
import { chromiumArgs, firefoxPrefs, makeCertificate, makeProxy } from './serve/hosts.ts';
import { hangPictures } from './serve/pictures.ts';
import type { Shape } from './serve/shapes.ts';
import type { World } from './world/model.ts';
import { makeWorld, type WorldOptions } from './world/world.ts';

export type StandInOptions = {
  /** 0, the default, takes any free one. */
  port?: number;
  proxyPort?: number;
  /** Response files of the real site, served in place of our own; never copied. */
  captures?: string[];
  ceo?: { id: string; handle: string };
  /** Saved pages by path: `{'/someone/status/1': '/path/to/saved.html'}`. */
  pages?: Record<string, string>;
  shape?: Shape;
  /** Milliseconds; the world's posts are dated back from here. */
  now?: number;
  /** Who posts as a customer; the demo company's by default. */
  people?: WorldOptions['people'];
  /** Profile pictures by handle, as PNG; everybody else has X's default one. */
  pictures?: Record<string, Buffer>;
};

export type StandIn = {
  port: number;
  proxyPort: number;
  chromiumArgs: string[];
  firefoxPrefs: Record<string, unknown>;
  /** Every request that reached the site, and what the proxy refused, in order. */
  requests: Recorded[];
  refused: string[];
  /** Ids of the posts that the site's answers have told so far, each with the number of the first that did. */
  told: Map<string, number>;
  world: World;
  close(): Promise<void>;
};

const listen = (server: Pick<Server, 'listen' | 'address' | 'once'>, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Starts the site and its proxy. The same options make the same world, so two runs can be compared. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const [certificate, built] = await Promise.all([makeCertificate(), bundle()]);
  const world = makeWorld({ now: options.now, ceo: options.ceo, people: options.people ?? people });
  const pictures = hangPictures(world, options.pictures ?? {});
  const requests: Recorded[] = [];
  const told = new Map<string, number>();
  const pages = new Map(
    Object.entries(options.pages ?? {}).map(([path, file]) => [path, savedPage(readFileSync(file, 'utf8'))]),
  );
  const handler = makeHandler({
    world,
    requests,
    told,
    pages,
    pictures,
    built,
    captures: makeCaptures(options.captures ?? []),
    shape: options.shape ?? 'core',
  });
  const site = createServer(certificate, handler);
  const port = await listen(site, options.port ?? 0);
  const proxy = makeProxy(() => port);
  const proxyPort = await listen(proxy.server, options.proxyPort ?? 0);
  return {
    port,
    proxyPort,
    chromiumArgs: chromiumArgs(port),
    firefoxPrefs: firefoxPrefs(proxyPort),
    requests,
    told,
    refused: proxy.refused,
    world,
    async close() {
      proxy.closeAll();
      site.closeAllConnections();
      await Promise.all([site, proxy.server].map((server) => new Promise((done) => server.close(done))));
    },
  };
}
