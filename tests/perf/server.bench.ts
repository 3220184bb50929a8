import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveAgent } from '../../server/auth/agents.ts';
import { createToken } from '../../server/auth/tokens.ts';
import { bulkCaseNumber, bulkCustomerId, bulkEmail, bulkUserId, loadBulk } from '../../server/bulk.ts';
import { migrate } from '../../server/database/migrate.ts';
import { openPostgres } from '../../server/database/postgres.ts';
import { readSettings } from '../../server/settings.ts';
import { timelineSql } from '../../server/store/reads.ts';
import { type Cluster, postgresProgram, startPostgres } from '../../server/testing/postgres.ts';
import { startServerProcess } from '../../server/testing/server-process.ts';
import type { Bench, Figure } from './support/figure.ts';
import { median, round } from './support/figure.ts';
import { type Load, load } from './support/http-load.ts';

const few = 10_000;
const many = Number(process.env.CLEW_BENCH_CUSTOMERS ?? 1_000_000);
const perCustomer = 10;
const clients = 4;
const seconds = 15;
const page = 20;

/**
 * The reference server over a real PostgreSQL: one page of a history against pgbench running the same query on the same
 * tables, and look-ups among many customers against look-ups among few.
 */
const bench: Bench = async function* () {
  const cluster = await startPostgres({
    shared_buffers: '1GB',
    maintenance_work_mem: '512MB',
    max_wal_size: '8GB',
    synchronous_commit: 'off',
  });
  try {
    const small = await measure(cluster, few, false);
    const large = await measure(cluster, many, true);
    const figure = (name: string, value: number, unit: Figure['unit'], budget?: number): Figure => ({
      name: `${name}, ${many.toLocaleString('en')} customers`,
      value: round(value),
      unit,
      ...(budget !== undefined && { budget }),
    });
    yield figure('history over HTTP: per second', large.rate, 'count');
    yield figure('history by pgbench: per second', large.plainRate, 'count');
    yield figure('history: pgbench’s rate over the server’s', large.plainRate / large.rate, 'count', 2);
    yield figure('history over HTTP: p50', large.p50, 'ms');
    yield figure('history over HTTP: p99', large.p99, 'ms', 25);
    for (const [by, value] of Object.entries(large.lookups)) {
      yield figure(`look-up by ${by}: median`, value, 'ms');
      yield figure(
        `look-up by ${by}: over that among ${few.toLocaleString('en')}`,
        value / (small.lookups[by] ?? Number.NaN),
        'count',
        1.5,
      );
    }
  } finally {
    cluster.stop();
  }
};

export default bench;

async function measure(cluster: Cluster, customers: number, history: boolean) {
  const databaseUrl = await cluster.createDatabase();
  const database = openPostgres({ url: databaseUrl, connections: 2 });
  await migrate(database);
  const settings = readSettings({ DATABASE_URL: databaseUrl });
  await loadBulk(settings, { customers, interactions: customers * perCustomer, seed: 1 });
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
  const server = await startServerProcess({ DATABASE_URL: databaseUrl });
  try {
    const any = () => Math.floor(Math.random() * customers);
    const run = (ask: Load['ask'], time: number, connections = clients) =>
      load({ url: server.url, token, ask, seconds: time, connections });
    const timeline = () => ({
      path: `/v1/customers/${bulkCustomerId(any())}/timeline?limit=${page}`,
    });
    const lookup = (by: string, value: string) => ({
      path: '/v1/customers/lookup',
      body: { by, value },
    });
    const lookups: Record<string, number> = {};
    const asks: Record<string, Load['ask']> = {
      'X id': () => ({ path: `/v1/customers/matches?userId=${bulkUserId(any())}&handle=nobody` }),
      email: () => lookup('email', bulkEmail(any())),
      reference: () => lookup('reference', bulkCaseNumber(any())),
    };
    for (const [by, ask] of Object.entries(asks)) {
      await run(ask, 2, 1);
      lookups[by] = median((await run(ask, 4, 1)).times);
    }
    if (!history) return { lookups, rate: 0, plainRate: 0, p50: 0, p99: 0 };
    await run(timeline, 5);
    const plainBefore = pgbench(databaseUrl, customers);
    const { rate, times } = await run(timeline, seconds);
    // Before and after, so that neither has the warmer cache.
    const plainRate = (plainBefore + pgbench(databaseUrl, customers)) / 2;
    const sorted = times.sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
    return { lookups, rate, plainRate, p50: at(0.5), p99: at(0.99) };
  } finally {
    await server.stop();
  }
}

/** The server's own statement, prepared, by as many clients. Transactions per second. */
function pgbench(databaseUrl: string, customers: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'clew-pgbench-'));
  try {
    const script = join(folder, 'history.sql');
    // A variable cannot be put into a text literal: the id is made of the number by the same rule as bulkCustomerId's.
    const id = "'B-' || lpad((:n)::text, 8, '0')";
    const statement = timelineSql.replaceAll('$1', `(${id})`).replaceAll('$2', String(page));
    writeFileSync(script, `\\set n random(0, ${customers - 1})\n${statement.replaceAll('\n', ' ')};\n`);
    const { status, stdout, stderr } = spawnSync(
      postgresProgram('pgbench'),
      [
        '-n',
        '-M',
        'prepared',
        '-c',
        String(clients),
        '-j',
        '1',
        '-T',
        String(seconds),
        '-f',
        script,
        databaseUrl,
      ],
      { encoding: 'utf8' },
    );
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (status !== 0 || !rate) throw new Error(`pgbench failed: ${stderr}`);
    return rate;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
