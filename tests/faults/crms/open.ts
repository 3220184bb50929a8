import { createServer } from 'node:net';
import { saveAgent } from '../../../server/auth/agents.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { openPostgres } from '../../../server/database/postgres.ts';
import { insertRecords, tablesOf } from '../../../server/seed.ts';
import { startPostgres } from '../../../server/testing/postgres.ts';
import { startServerProcess } from '../../../server/testing/server-process.ts';
import { faultCustomers } from '../customers.ts';
import { type OpenFaultCrm, tally } from '../fault-crm.ts';

/** The reference server as a process of its own over a real PostgreSQL, which outlives it. */
const openCrm: OpenFaultCrm = async () => {
  const cluster = await startPostgres();
  const databaseUrl = await cluster.createDatabase();
  const database = openPostgres({ url: databaseUrl, connections: 4 });
  await migrate(database);
  const records = faultCustomers(60);
  await insertRecords(database, tablesOf(records));
  await saveAgent(database, {
    id: 'jo',
    name: 'Jo Park',
    role: 'agent',
    scopes: ['read', 'write'],
    team: null,
    subject: null,
  });
  const { token } = await createToken(database, 'jo', 1);
  const env = { DATABASE_URL: databaseUrl, PORT: String(await freePort()) };
  let server = await startServerProcess(env);
  const values = async (query: string) =>
    tally((await database.query<{ value: string }>(query)).map(({ value }) => value));
  return {
    adapter: 'open',
    url: server.url,
    settings: (baseUrl) => ({ baseUrl }),
    secret: token,
    cases: records.flatMap(({ cases }) => cases.map(({ id, customerId }) => ({ caseId: id, customerId }))),
    async kill() {
      await server.kill();
      server = await startServerProcess(env);
    },
    effects: async () => ({
      links: await values('select post_id as value from interactions where post_id is not null'),
      notes: await values(`select summary as value from interactions where summary like 'Fault note %'`),
      cases: await values(`select title as value from cases where title like 'Fault case %'`),
    }),
    async stop() {
      await server.stop();
      await database.close();
      cluster.stop();
    },
  };
};

export default openCrm;

/** The server comes up again at the address that it was killed at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
