import * as v from 'valibot';
import definition from '../../../lib/crm/adapters/open.ts';
import type { CustomerRecord } from '../../../lib/crm/model.ts';
import { insertRecords, tablesOf } from '../../../server/seed.ts';
import type { Settings } from '../../../server/settings.ts';
import { adapterDeps } from '../../../server/testing/adapter-deps.ts';
import { startTestServer } from '../../../server/testing/open-server.ts';
import type { AgentName, OpenWorld, World } from '../world.ts';

const names: Record<AgentName, string> = { ana: 'Ana Lindqvist', ben: 'Ben Osei', reader: 'Rea Der' };

/** The reference server itself, over HTTP on loopback; each of its answers is held to openapi.yaml. */
export async function worldOver(
  settings: Partial<Settings>,
  fixture: readonly CustomerRecord[],
  stopped: () => void = () => {},
): Promise<World> {
  const server = await startTestServer(settings);
  const { database } = server;
  const tokens = new Map<AgentName, string>();
  for (const agent of ['ana', 'ben', 'reader'] as const) {
    const scopes = agent === 'reader' ? (['read'] as const) : (['read', 'write'] as const);
    tokens.set(agent, await server.tokenOf({ id: agent, name: names[agent], scopes: [...scopes] }));
  }
  const seed = async (records: readonly CustomerRecord[]): Promise<void> => {
    const owned = (owner: string) => (owner === 'ben' ? names.ben : owner);
    const tables = tablesOf(records);
    await insertRecords(database, {
      ...tables,
      cases: tables.cases.map((row) => ({ ...row, owner: owned(row.owner) })),
    });
  };
  await seed(fixture);
  const column = async (sql: string, id: string): Promise<string[]> =>
    (await database.query<{ value: string }>(sql, [id])).map(({ value }) => value);
  return {
    adapter: (agent, fetch = globalThis.fetch) =>
      definition.create(
        v.parse(definition.settings, { baseUrl: server.url }),
        adapterDeps({ fetch, token: tokens.get(agent) ?? '' }),
      ),
    idOf: (_kind, fixtureId) => fixtureId,
    seed,
    truth: {
      cases: (customerId) => column('select id as value from cases where customer_id = $1', customerId),
      notes: (caseId) =>
        column(
          "select body as value from interactions where case_id = $1 and direction = 'internal' and id not like 'opened:%'",
          caseId,
        ),
      links: (caseId) =>
        column(
          "select post_id as value from interactions where case_id = $1 and direction = 'in' and post_id is not null",
          caseId,
        ),
      owner: async (caseId) =>
        (await column('select owner as value from cases where id = $1', caseId))[0] ?? '',
    },
    agentName: (agent) => names[agent],
    async stop() {
      await server.stop();
      stopped();
      if (server.logged.length > 0) throw new Error(`the server logged ${JSON.stringify(server.logged[0])}`);
    },
  };
}

/** Over the embedded database, in memory. */
const openWorld: OpenWorld = (fixture) => worldOver({}, fixture);

export default openWorld;
