import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { always, createApp } from './app.ts';
import { accessChannel } from './auth/agents.ts';
import { createAuthenticator } from './auth/authenticate.ts';
import { openOidc } from './auth/oidc.ts';
import { answerClientErrors } from './client-errors.ts';
import { loadContract } from './contract.ts';
import type { Database } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { openPglite } from './database/pglite.ts';
import { openPostgres } from './database/postgres.ts';
import { createMetrics } from './metrics.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Settings } from './settings.ts';
import { followChanges } from './store/changes.ts';
import { prune } from './store/prune.ts';
import { createStreamLimit } from './stream.ts';

export interface Running {
  /** "http://127.0.0.1:8787". */
  url: string;
  database: Database;
  /** Lets what is under way finish, for ten seconds at most. */
  stop(): Promise<void>;
}

export const openDatabase = (settings: Settings): Promise<Database> =>
  settings.databaseUrl === null
    ? openPglite(settings.dataFolder)
    : Promise.resolve(openPostgres({ url: settings.databaseUrl, connections: settings.connections }));

const hourMs = 3_600_000;

export interface StartOptions {
  /** Used instead of opening one. */
  opened?: Database | undefined;
  /** Nothing else runs in this process, so that Request and Response may be replaced by quicker ones. */
  ownProcess?: boolean;
}

/** Opens the database, brings it up to date and listens. The database is closed with it. */
export async function start(
  settings: Settings,
  log: (line: Record<string, unknown>) => void = () => {},
  { opened, ownProcess = false }: StartOptions = {},
): Promise<Running> {
  const database = opened ?? (await openDatabase(settings));
  await migrate(database);
  const stopping = new AbortController();
  const authenticator = createAuthenticator(database, settings.oidc && openOidc(settings.oidc));
  const forget = await database.listen(accessChannel, authenticator.forget, () => {}).catch(() => null);
  const feed = await followChanges(database);
  const metrics = createMetrics();
  const app = createApp({
    contract: await loadContract(),
    database,
    authenticator,
    limit: createRateLimit(database, settings.requestsPerMinute),
    feed,
    takeStream: createStreamLimit(settings.streamsPerAgent),
    metrics,
    metricsToken: settings.metricsToken,
    checkAnswers: settings.checkAnswers,
    stopping: stopping.signal,
    log,
  });
  const server = createServer(
    {
      // Against clients that send a byte at a time: the whole request has this long.
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    getRequestListener(app.fetch, { overrideGlobalObjects: ownProcess }),
  );
  server.maxConnections = 2_000;
  answerClientErrors(server, always, (status) => metrics.count('none', status, 0));
  await listen(server, settings);
  const tidy = () => prune(database).catch((error: unknown) => log({ pruning: String(error) }));
  const timer = setInterval(tidy, hourMs).unref();
  void tidy();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    database,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await close(server);
      await feed.stop();
      await forget?.();
      await database.close();
    },
  };
}

const listen = (server: Server, { host, port }: Settings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Again and again: a connection that is kept alive becomes idle only once its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), 10_000);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
