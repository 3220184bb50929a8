import type { Settings } from '../settings.ts';
import { startTestServer, type TestServer } from './open-server.ts';
import { type Cluster, startPostgres } from './postgres.ts';

export interface Engine {
  name: 'PGlite' | 'PostgreSQL';
  /** Over a new, empty database. */
  start(settings?: Partial<Settings>): Promise<TestServer>;
  stop(): void;
}

/** Both engines, for describe.each; PostgreSQL comes up when it is first asked for. */
export const engines: Engine[] = [
  { name: 'PGlite', start: startTestServer, stop() {} },
  (() => {
    let cluster: Cluster | null = null;
    return {
      name: 'PostgreSQL' as const,
      async start(settings = {}) {
        cluster ??= await startPostgres();
        return startTestServer({ ...settings, databaseUrl: await cluster.createDatabase() });
      },
      stop() {
        cluster?.stop();
        cluster = null;
      },
    };
  })(),
];
