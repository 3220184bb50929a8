import { createServer } from 'node:net';
import { saveAgent } from '../../../server/auth/agents.ts';
import { createToken } from '../../../server/auth/tokens.ts';
import { migrate } from '../../../server/database/migrate.ts';
import { openPostgres } from '../../../server/database/postgres.ts';
import { insertRecords, tablesOf } from '../../../server/seed.ts';
import { startPostgres } from '../../../server/testing/postgres.ts';
import { startServerProcess } from '../../../server/testing/server-process.ts';
import { doorOf, faultCustomers, placesOf, sparesOf } from '../customers.ts';
import { marksIn, type OpenFaultCrm, tally } from '../fault-crm.ts';

/** By the audit, which has a line for every key that was applied, and by the case: what did not last is not there. */
const changes = `select case a.action when 'claimCase' then 'claim-case' when 'assignCase' then 'assign-case'
    when 'escalateCase' then 'escalate-post' else 'set-case-status' end || ' ' || a.target as value
  from audit a join cases c on c.id = a.target
  where (a.action = 'claimCase' and c.owner_id = 'jo') or (a.action = 'assignCase' and c.owner_id = 'cy')
    or (a.action = 'setStatus' and c.status = 'waiting') or (a.action = 'escalateCase' and c.status = 'escalated')`;

/** The reference server as a process of its own over a real PostgreSQL, which outlives it. */
const openCrm: OpenFaultCrm = async ({ fresh, spares }) => {
  const cluster = await startPostgres();
  const databaseUrl = await cluster.createDatabase();
  const database = openPostgres({ url: databaseUrl, connections: 4 });
  await migrate(database);
  const records = faultCustomers(60, fresh, spares);
  await insertRecords(database, tablesOf(records));
  for (const [id, name] of [
    ['jo', 'Jo Park'],
    ['cy', 'Cy Nwosu'],
  ] as const)
    await saveAgent(database, {
      id,
      name,
      role: 'agent',
      scopes: ['read', 'write'],
      team: null,
      subject: null,
    });
  const { token } = await createToken(database, 'jo', 1);
  const env = { DATABASE_URL: databaseUrl, PORT: String(await freePort()) };
  let server = await startServerProcess(env);
  const texts = async (query: string) =>
    (await database.query<{ value: string }>(query)).map(({ value }) => value);
  const values = async (query: string) => tally(await texts(query));
  return {
    adapter: 'open',
    url: server.url,
    settings: (baseUrl) => ({ baseUrl }),
    secret: token,
    cases: placesOf(records).map(({ id, customerId }) => ({ caseId: id, customerId })),
    customers: records.map(({ customer }, number) => ({ customerId: customer.id, ...doorOf(number) })),
    identities: sparesOf(records).map(({ id, customerId, userId }) => ({
      identityId: id,
      customerId,
      userId: userId ?? '',
    })),
    fresh,
    spares,
    colleague: { id: 'cy', name: 'Cy Nwosu' },
    async overtake(caseId) {
      await database.query("update cases set status = 'resolved', version = version + 1 where id = $1", [
        caseId,
      ]);
    },
    async kill() {
      await server.kill();
      server = await startServerProcess(env);
    },
    effects: async () => ({
      links: await values(
        `select post_id as value from interactions where direction = 'in' and post_id is not null`,
      ),
      replies: await values(`select post_id as value from interactions where direction = 'out'`),
      notes: tally(
        (await texts(`select body as value from interactions where direction = 'internal'`)).flatMap(marksIn),
      ),
      identities: await values('select user_id as value from identities'),
      changes: await values(changes),
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
