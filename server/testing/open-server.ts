import { type NewAgent, saveAgent } from '../auth/agents.ts';
import { createToken } from '../auth/tokens.ts';
import type { Database } from '../database/database.ts';
import type { Settings } from '../settings.ts';
import { type Running, start } from '../start.ts';

export interface TestServer extends Running {
  /** A token of this agent, who is made where there is none. */
  tokenOf(agent: Partial<NewAgent> & { id: string }): Promise<string>;
  /** What the server logged: faults of its own. */
  logged: Record<string, unknown>[];
}

export const testSettings: Settings = {
  host: '127.0.0.1',
  port: 0,
  databaseUrl: null,
  dataFolder: null,
  connections: 10,
  requestsPerMinute: 0,
  streamsPerAgent: 6,
  oidc: null,
  metricsToken: null,
  checkAnswers: true,
};

/** The real server on a free port, its answers held to openapi.yaml; in memory unless `databaseUrl` says otherwise. */
export async function startTestServer(
  settings: Partial<Settings> = {},
  opened?: Database,
): Promise<TestServer> {
  const logged: Record<string, unknown>[] = [];
  const running = await start({ ...testSettings, ...settings }, (line) => logged.push(line), { opened });
  return {
    ...running,
    logged,
    async tokenOf(agent) {
      const standard = {
        name: agent.id,
        role: 'agent',
        scopes: ['read', 'write'],
        team: null,
        subject: null,
      } as const;
      await saveAgent(running.database, { ...standard, scopes: [...standard.scopes], ...agent });
      return (await createToken(running.database, agent.id, 1)).token;
    },
  };
}
