import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { chance } from '../lib/crm/demo/seed.ts';
import { foldPerson } from './fold.ts';

export interface BulkSize {
  customers: number;
  /** Over all customers, evenly, so that each has a history of the same length within one. */
  interactions: number;
  seed: number;
}

const first = [
  'Ada',
  'Bruno',
  'Chidi',
  'Dagny',
  'Élodie',
  'Farid',
  'Gudrun',
  'Hana',
  'Imke',
  'João',
  'Kaito',
  'Leïla',
] as const;
const last = [
  'Amundsen',
  'Brandtner',
  'Castellane',
  'Dvořák',
  'Eklund',
  'Falcone',
  'Grünwald',
  'Harrowgate',
  'Iyer',
  'Jónsdóttir',
  'Kowalczyk',
  'Lindqvist',
] as const;
const towns = [
  'Cedar Fork',
  'Palo Seco',
  'Bellwether Bay',
  'Fernhollow',
  'Pecan Junction',
  'Heron Inlet',
  'Wexcombe',
] as const;
const summaries = [
  'Powerwall offline after update',
  'Asked for the date of the visit',
  'Bill higher than agreed',
  'App shows no production',
  'Inverter hums at night',
  'Waiting for a call back',
] as const;
const channels = ['app', 'web', 'phone', 'email', 'visit'] as const;
const firstDay = Date.UTC(2024, 0, 1);

/** Ids as bulk makes them, so that a benchmark can ask for the nth customer. */
export const bulkCustomerId = (n: number): string => `B-${String(n).padStart(8, '0')}`;
export const bulkUserId = (n: number): string => String(1_700_000_000_000_000_000n + BigInt(n));
export const bulkHandle = (n: number): string => `bulk_${n}`;
export const bulkEmail = (n: number): string => `bulk.${n}@example.com`;
export const bulkPhone = (n: number): string => `(801) ${String(1_000_000 + n)}`;
export const bulkCaseNumber = (n: number): string => `BC-${1_000_000 + n}`;

/** A row as COPY reads it. Backslashes, tabs and line ends do not occur in what is made here. */
const row = (...cells: (string | number | null)[]): string =>
  `${cells.map((cell) => cell ?? '\\N').join('\t')}\n`;

function* customers({ customers: count, seed }: BulkSize): Generator<string> {
  for (let n = 0; n < count; n += 1) {
    const luck = chance(seed * 1_000_003 + n);
    const name = `${luck.pick(first)} ${luck.pick(last)} ${n}`;
    yield row(
      bulkCustomerId(n),
      name,
      '2024-03-02',
      bulkEmail(n),
      bulkPhone(n),
      'en',
      `SHOP-${n}`,
      foldPerson(name, bulkEmail(n)),
    );
  }
}

function* identities({ customers: count }: BulkSize): Generator<string> {
  for (let n = 0; n < count; n += 1)
    yield row(
      `B-x-${n}`,
      bulkCustomerId(n),
      bulkUserId(n),
      bulkHandle(n),
      'x-id-on-file',
      'import',
      '2026-01-01T00:00:00Z',
    );
}

function* sites({ customers: count, seed }: BulkSize): Generator<string> {
  for (let n = 0; n < count; n += 1) {
    const town = chance(seed * 7_919 + n).pick(towns);
    yield row(
      `B-s-${n}`,
      bulkCustomerId(n),
      `${n} Sego Hollow Lane`,
      town,
      String(10_000 + (n % 80_000)),
      'Utah',
      'Mountain West',
    );
  }
}

function* products({ customers: count }: BulkSize): Generator<string> {
  for (let n = 0; n < count; n += 1)
    yield row(
      `B-p-${n}`,
      bulkCustomerId(n),
      `B-s-${n}`,
      'powerwall',
      'Powerwall 3',
      1 + (n % 3),
      `BS${n}`,
      '2024-03-02',
      '2034-03-02',
      null,
    );
}

function* cases({ customers: count, seed }: BulkSize): Generator<string> {
  for (let n = 0; n < count; n += 1) {
    const luck = chance(seed * 31 + n);
    const opened = new Date(firstDay + luck.between(0, 900) * 86_400_000).toISOString();
    yield row(
      `B-c-${n}`,
      bulkCustomerId(n),
      bulkCaseNumber(n),
      luck.pick(summaries),
      'open',
      '',
      opened,
      opened,
      `BO-${2_000_000 + n}`,
    );
  }
}

function* interactions({ customers: count, interactions: total, seed }: BulkSize): Generator<string> {
  for (let n = 0; n < total; n += 1) {
    const customer = n % count;
    const luck = chance(seed * 17 + n);
    const summary = luck.pick(summaries);
    const at = new Date(firstDay + luck.between(0, 1_000 * 86_400) * 1000).toISOString();
    const inward = luck.between(0, 2) > 0;
    const body = `${summary}. Customer ${customer} in ${luck.pick(towns)}, contact ${n}; the gateway was restarted and the app asked to sign in again.`;
    yield row(
      `B-i-${n}`,
      bulkCustomerId(customer),
      `B-c-${customer}`,
      luck.pick(channels),
      inward ? 'in' : 'out',
      at,
      summary,
      body,
      inward ? 't' : null,
      inward ? null : 'Ilka Brandtner',
    );
  }
}

const tables = [
  ['customers', 'id, name, since, email, phone, language, external_id, folded', customers],
  ['identities', 'id, customer_id, user_id, handle, basis, agent, at', identities],
  ['sites', 'id, customer_id, street, city, postcode, region, service_centre', sites],
  [
    'products',
    'id, customer_id, site_id, kind, model, quantity, serial, installed_on, warranty_ends, purchased_through',
    products,
  ],
  ['cases', 'id, customer_id, number, title, status, owner, opened_at, updated_at, order_number', cases],
  [
    'interactions',
    'id, customer_id, case_id, channel, direction, at, summary, body, answered, agent',
    interactions,
  ],
] as const;

/** About 256 kB at a time: a chunk a row would spend its time on promises. */
function* chunks(rows: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const one of rows) {
    text += one;
    if (text.length < 262_144) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/**
 * Fills PostgreSQL with made-up customers by COPY. Indexes, keys and foreign keys are taken off meanwhile and made again,
 * so it is for a database that nobody uses yet. Each customer has an identity, a site, a product and a case.
 */
export async function loadBulk(
  { databaseUrl }: { databaseUrl: string | null },
  size: BulkSize,
): Promise<void> {
  if (databaseUrl === null) throw new Error('Bulk loading is for PostgreSQL: set DATABASE_URL.');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("set maintenance_work_mem = '512MB'");
    const restore = await strip(client);
    for (const [table, columns, rows] of tables) await copy(client, table, columns, rows(size));
    for (const statement of restore) await client.query(statement);
    // Not "vacuum full": only what the planner and index-only reads go by.
    for (const [table] of tables) await client.query(`vacuum analyze ${table}`);
  } finally {
    await client.end();
  }
}

/**
 * Into a table that is empty, rows are written as they stay ("freeze"), and where the cluster keeps the least log it
 * keeps none of them: both only in the transaction that emptied the table.
 */
async function copy(
  client: pg.Client,
  table: string,
  columns: string,
  rows: Iterable<string>,
): Promise<void> {
  const { rowCount } = await client.query(`select from ${table} limit 1`);
  const empty = rowCount === 0;
  await client.query('begin');
  if (empty) await client.query(`truncate ${table}`);
  await pipeline(
    Readable.from(chunks(rows), { objectMode: false, highWaterMark: 1_048_576 }),
    client.query(copyFrom(`copy ${table} (${columns}) from stdin${empty ? ' with (freeze)' : ''}`)),
  );
  await client.query('commit');
}

/** Drops keys, foreign keys and indexes; answers the statements that make them again. */
async function strip(client: pg.Client): Promise<string[]> {
  const names = tables.map(([table]) => table);
  // Foreign keys go first and come last: they rest on the others.
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('f', 'p') and conrelid::regclass::text = any ($1) order by contype`,
    [names],
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where not i.indisprimary and i.indrelid::regclass::text = any ($1)`,
    [names],
  );
  for (const { table, name } of keys.rows)
    await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`);
  return [
    ...indexes.rows.map(({ definition }) => definition),
    ...keys.rows
      .toReversed()
      .map(({ table, name, definition }) => `alter table ${table} add constraint "${name}" ${definition}`),
  ];
}
