import type { Settings } from '../settings.ts';
import { startTestServer, type TestServer } from './open-server.ts';
import { type Cluster, startPostgres } from './postgres.ts';

export interface Engine {
  name: 'PGlite' | 'PostgreSQL';
  /** Over a new, empty database. */
  start(settings?: Partial<Settings>): Promise<TestServer>;
  stop(): void;
}

/** PostgreSQL comes up when it is first asked for. */
const all: Engine[] = [
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

/** Both, for describe.each; CLEW_ENGINE names one, where the other has its turn elsewhere. */
export const engines = all.filter(({ name }) => (process.env.CLEW_ENGINE ?? name) === name);
