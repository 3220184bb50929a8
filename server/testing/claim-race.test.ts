import { afterAll, beforeAll, expect, it } from 'vitest';
import { raceForClaims } from './claim-race.ts';
import { type Cluster, startPostgres } from './postgres.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startPostgres();
});
afterAll(() => cluster.stop());

// Several processes need PostgreSQL; where the other engine has its turn, this one had it before.
it.skipIf(process.env.CLEW_ENGINE === 'PGlite')(
  'two processes and fifty agents who race for 200 cases give each to one, and tell the others who has it',
  async () => {
    const race = await raceForClaims({
      databaseUrl: await cluster.createDatabase(),
      processes: 2,
      agents: 50,
      cases: 200,
    });
    expect(race).toMatchObject({
      attempts: 10_000,
      won: 200,
      explained: 9_800,
      unexplained: {},
      casesWithTheirOwner: 200,
    });
  },
  // About a minute of one processor's work, where nothing else wants it.
  400_000,
);
