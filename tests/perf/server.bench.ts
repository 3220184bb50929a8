import { saveAgent } from '../../server/auth/agents.ts';
import { createToken } from '../../server/auth/tokens.ts';
import { bulkCaseNumber, bulkCustomerId, bulkEmail, bulkUserId, loadBulk } from '../../server/bulk.ts';
import { migrate } from '../../server/database/migrate.ts';
import { openPostgres } from '../../server/database/postgres.ts';
import { type Cluster, startPostgres } from '../../server/testing/postgres.ts';
import { type ServerProcess, startServerProcess } from '../../server/testing/server-process.ts';
import type { Bench, Figure } from './support/figure.ts';
import { median, percentile, round } from './support/figure.ts';
import { type Load, load } from './support/http-load.ts';
import { pgbench } from './support/pgbench.ts';

const fewCustomers = 10_000;
const many = Number(process.env.CLEW_BENCH_CUSTOMERS ?? 1_000_000);
const perCustomer = 10;
/**
 * Connections, of pgbench as of HTTP. With sixteen the server has its next request while it still writes the last answer,
 * as with a team of fifty; with fewer each waits for the other, which costs the longer way more.
 */
const clients = 16;
const fewClients = 8;
const seconds = 10;
const turns = 3;
const page = 20;

/**
 * The reference server over a real PostgreSQL: one page of a history against pgbench running the same query on the same
 * tables, and look-ups among many customers against look-ups among few. What is compared is measured in turns, so that
 * what slows the machine slows both.
 */
const bench: Bench = async function* () {
  const cluster = await startPostgres(settings);
  const open: Crm[] = [];
  try {
    const began = performance.now();
    for (const customers of [fewCustomers, many]) open.push(await openCrm(cluster, customers));
    const [small, large] = open as [Crm, Crm];
    const figure = (name: string, value: number, unit: Figure['unit'], budget?: number): Figure => ({
      name: `${name}, ${many.toLocaleString('en')} customers`,
      value: round(value),
      unit,
      ...(budget !== undefined && { budget }),
    });
    yield figure('loading by COPY', performance.now() - began, 'ms');
    const few = await history(large, fewClients);
    const ratio = median(few.plainRates) / median(few.rates);
    yield figure(`history, ${fewClients} connections: pgbench’s rate over the server’s`, ratio, 'count');
    const { rates, plainRates, times } = await history(large, clients);
    yield figure('history over HTTP: per second', median(rates), 'count');
    yield figure('history by pgbench: per second', median(plainRates), 'count');
    yield figure('history: pgbench’s rate over the server’s', median(plainRates) / median(rates), 'count', 2);
    yield figure('history over HTTP: p50', percentile(times, 0.5), 'ms');
    yield figure('history over HTTP: p99', percentile(times, 0.99), 'ms', 25);
    for (const by of Object.keys(lookups)) {
      const { among, over } = await lookUp(small, large, by);
      yield figure(`look-up by ${by}: median`, among, 'ms');
      yield figure(
        `look-up by ${by}: over that among ${fewCustomers.toLocaleString('en')}`,
        over,
        'count',
        1.5,
      );
    }
  } finally {
    for (const { server } of open) await server.stop();
    cluster.stop();
  }
};

export default bench;

/** Loading alone waits for no disk and keeps no log; neither is any part of a read. */
const settings = {
  shared_buffers: '1GB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'off',
};

interface Crm {
  customers: number;
  databaseUrl: string;
  token: string;
  server: ServerProcess;
}

async function openCrm(cluster: Cluster, customers: number): Promise<Crm> {
  const databaseUrl = await cluster.createDatabase();
  const database = openPostgres({ url: databaseUrl, connections: 2 });
  await migrate(database);
  await loadBulk({ databaseUrl }, { customers, interactions: customers * perCustomer, seed: 1 });
  await saveAgent(database, {
    id: 'jo',
    name: 'Jo',
    role: 'agent',
    scopes: ['read'],
    team: null,
    subject: null,
  });
  const { token } = await createToken(database, 'jo', 1);
  await database.close();
  return { customers, databaseUrl, token, server: await startServerProcess({ DATABASE_URL: databaseUrl }) };
}

const any = ({ customers }: Crm): number => Math.floor(Math.random() * customers);

const run = ({ server, token }: Crm, ask: Load['ask'], time: number, connections: number) =>
  load({ url: server.url, token, ask, seconds: time, connections });

async function history(crm: Crm, clients: number) {
  const ask = () => ({ path: `/v1/customers/${bulkCustomerId(any(crm))}/timeline?limit=${page}` });
  const plain = (time: number) => pgbench({ ...crm, page, clients, seconds: time });
  const [rates, plainRates, times]: [number[], number[], number[]] = [[], [], []];
  await run(crm, ask, 5, clients);
  plain(5);
  for (let turn = 0; turn < turns; turn += 1) {
    plainRates.push(plain(seconds));
    const asked = await run(crm, ask, seconds, clients);
    rates.push(asked.rate);
    times.push(...asked.times);
  }
  return { rates, plainRates, times };
}

const lookup = (by: string, value: string) => ({ path: '/v1/customers/lookup', body: { by, value } });
const lookups: Record<string, (n: number) => ReturnType<Load['ask']>> = {
  'X id': (n) => ({ path: `/v1/customers/matches?userId=${bulkUserId(n)}&handle=nobody` }),
  email: (n) => lookup('email', bulkEmail(n)),
  reference: (n) => lookup('reference', bulkCaseNumber(n)),
};

/** Milliseconds of one look-up among many, and how many times that among few. */
async function lookUp(small: Crm, large: Crm, by: string) {
  const times = new Map<Crm, number[]>([
    [small, []],
    [large, []],
  ]);
  for (let turn = -1; turn < turns; turn += 1)
    for (const [crm, all] of times) {
      const ask = () => lookups[by]?.(any(crm)) ?? { path: '/' };
      const asked = await run(crm, ask, 2, 1);
      // The first turn only warms.
      if (turn >= 0) all.push(...asked.times);
    }
  const among = median(times.get(large) ?? []);
  return { among, over: among / median(times.get(small) ?? []) };
}
