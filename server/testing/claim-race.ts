import * as v from 'valibot';
import definition from '../../lib/crm/adapters/open.ts';
import { ClewError } from '../../lib/messaging/errors.ts';
import { saveAgent } from '../auth/agents.ts';
import { createToken } from '../auth/tokens.ts';
import { migrate } from '../database/migrate.ts';
import { openPostgres } from '../database/postgres.ts';
import { adapterDeps } from './adapter-deps.ts';
import { startServerProcess } from './server-process.ts';

export interface ClaimRace {
  /** Claims that were sent: each agent tried each case. */
  attempts: number;
  won: number;
  /** Refused as a conflict whose sentence names the agent who has the case in the database. */
  explained: number;
  /** Refused or failed in any other way, by what was said. */
  unexplained: Record<string, number>;
  /** Cases whose owner in the database is the one agent who was told to have it. */
  casesWithTheirOwner: number;
  milliseconds: number;
}

/**
 * Several server processes over the empty PostgreSQL of `databaseUrl`, and agents who all claim all of the cases at
 * once, through the adapter, each with the version of before.
 */
export async function raceForClaims(options: {
  databaseUrl: string;
  processes?: number;
  agents: number;
  cases: number;
}): Promise<ClaimRace> {
  const { databaseUrl, processes = 2, agents, cases } = options;
  const database = openPostgres({ url: databaseUrl, connections: 4 });
  // Migrated by whichever is first: they start at the same moment.
  const servers = await Promise.all(
    Array.from({ length: processes }, () => startServerProcess({ DATABASE_URL: databaseUrl })),
  );
  try {
    await migrate(database);
    await database.query(
      `insert into customers (id, name, folded) values ('race', 'Race', 'race') on conflict do nothing`,
    );
    await database.query(
      `insert into cases (id, customer_id, number, title, status, opened_at, updated_at)
      select 'race-' || n, 'race', 'R-' || n, 'Race', 'open', now(), now() from generate_series(1, $1::int) n`,
      [cases],
    );
    const runners = await Promise.all(
      Array.from({ length: agents }, async (_none, index) => {
        const id = `racer-${index}`;
        const name = `Racer ${index}`;
        await saveAgent(database, {
          id,
          name,
          role: 'agent',
          scopes: ['read', 'write'],
          team: null,
          subject: null,
        });
        const { token } = await createToken(database, id, 1);
        const baseUrl = servers[index % servers.length]?.url;
        const crm = definition.create(v.parse(definition.settings, { baseUrl }), adapterDeps({ token }));
        return { name, crm };
      }),
    );
    const race: ClaimRace = {
      attempts: 0,
      won: 0,
      explained: 0,
      unexplained: {},
      casesWithTheirOwner: 0,
      milliseconds: 0,
    };
    const winners = new Map<string, string[]>();
    const named: { caseId: string; owner: string }[] = [];
    const unexplained = (said: string) => {
      race.unexplained[said] = (race.unexplained[said] ?? 0) + 1;
    };
    const began = performance.now();
    const { signal } = new AbortController();
    for (let number = 1; number <= cases; number += 1) {
      const caseId = `race-${number}`;
      await Promise.all(
        runners.map(async ({ name, crm }) => {
          race.attempts += 1;
          const operation = { opId: crypto.randomUUID(), attempt: 1, signal };
          try {
            await crm.claimCase({ caseId, version: '1', agent: name, takeOver: false }, operation);
            race.won += 1;
            winners.set(caseId, [...(winners.get(caseId) ?? []), name]);
          } catch (error) {
            const owner = ownerNamed(error);
            if (owner === null) unexplained(String(error));
            else named.push({ caseId, owner });
          }
        }),
      );
    }
    race.milliseconds = Math.round(performance.now() - began);
    const owners = await database.query<{ id: string; owner: string }>(
      "select id, owner from cases where customer_id = 'race'",
    );
    const ownerOf = new Map(owners.map(({ id, owner }) => [id, owner]));
    for (const { caseId, owner } of named)
      if (ownerOf.get(caseId) === owner) race.explained += 1;
      else unexplained(`${owner} was named, ${ownerOf.get(caseId)} has it`);
    race.casesWithTheirOwner = owners.filter(({ id, owner }) => {
      const told = winners.get(id) ?? [];
      return told.length === 1 && told[0] === owner;
    }).length;
    return race;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.close();
  }
}

/** Whom a refused agent is told to have the case; null where it is not told as the conflict that it is. */
function ownerNamed(error: unknown): string | null {
  if (!(error instanceof ClewError) || error.code !== 'Conflict') return null;
  const { key, args } = error.sentence;
  return key === 'crm_error_owned' && typeof args?.owner === 'string' ? args.owner : null;
}
