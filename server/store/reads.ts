import type { Database } from '../database/database.ts';
import type { Asked, Handlers } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import { readCursor, writeCursor } from './cursor.ts';
import {
  caseShape,
  customerShape,
  identityShape,
  interactionShape,
  productShape,
  siteShape,
  time,
} from './shapes.ts';
import { mayTouch, requireCustomer } from './visible.ts';

const pageMax = 50;

/** One row more than a page, so that its end is known. */
const page = (customer: string, rest: string, limit: string): string => `
  select i.* from interactions i where i.customer_id = ${customer} ${rest}
  order by i.at desc, i.id limit ${limit}`;
const list = (shape: string, from: string): string =>
  `(select coalesce(json_agg(${shape}), '[]') from ${from})`;
/** All but the row that only tells that there is more. */
const shown = (limit: string): string =>
  `(select coalesce(json_agg(${interactionShape} order by i.at desc, i.id), '[]') from
    (select * from rows order by at desc, id limit ${limit}) i)::text as items,
  (select count(*) from rows)::int as found,
  (select json_build_array(at, id) from rows order by at desc, id offset ${limit} - 1 limit 1) as last`;

/** $1 customer, $2 rows wanted. What benchmarks give to pgbench, too. */
export const timelineSql = `with rows as materialized (${page('$1', '', '$2::int + 1')})
  select ${shown('$2::int')}, (select team from customers where id = $1) as team,
  exists (select from customers where id = $1) as there`;

const laterSql = `with rows as materialized (
    ${page('$1', 'and i.at <= $3::timestamptz and (i.at < $3::timestamptz or i.id > $4)', '$2::int + 1')})
  select ${shown('$2::int')}, (select team from customers where id = $1) as team,
  exists (select from customers where id = $1) as there`;

/** $1 customer. */
const recordSql = `with rows as materialized (${page('$1', '', `${pageMax} + 1`)})
  select u.team, json_build_object('customer', ${customerShape},
    'identities', ${list(identityShape, '(select * from identities where customer_id = $1 order by at, id) d')},
    'sites', ${list(siteShape, '(select * from sites where customer_id = $1 order by id) s')},
    'products', ${list(productShape, '(select * from products where customer_id = $1 order by id) p')},
    'cases', ${list(caseShape, '(select * from cases where customer_id = $1 order by updated_at desc, id) c')}
  )::text as rest, page.*
  from customers u, (select ${shown(String(pageMax))}) page where u.id = $1`;

interface PageRow {
  team: string | null;
  items: string;
  found: number;
  last: [at: string, id: string] | null;
}

const next = (customerId: string, { found, last }: PageRow, limit: number): string | null =>
  found > limit && last
    ? writeCursor(customerId, { at: new Date(last[0]).toISOString(), id: last[1] })
    : null;

async function getRecord(database: Database, { caller, path }: Asked<'getRecord'>) {
  const [row] = await database.query<PageRow & { rest: string }>(recordSql, [path.customerId]);
  if (!row) throw new ProblemError('customer-gone');
  if (!mayTouch(caller, row.team)) throw new ProblemError('out-of-scope');
  const more = JSON.stringify(next(path.customerId, row, pageMax));
  return {
    status: 200 as const,
    body: { json: `${row.rest.slice(0, -1)},"interactions":${row.items},"moreInteractions":${more}}` },
  };
}

async function getTimeline(database: Database, { caller, path, query }: Asked<'getTimeline'>) {
  const limit = query.limit ?? pageMax;
  const place = query.cursor === undefined ? null : readCursor(path.customerId, query.cursor);
  const [row] = place
    ? await database.query<PageRow & { there: boolean }>(laterSql, [
        path.customerId,
        limit,
        place.at,
        place.id,
      ])
    : await database.query<PageRow & { there: boolean }>(timelineSql, [path.customerId, limit]);
  if (!row?.there) throw new ProblemError('customer-gone');
  if (!mayTouch(caller, row.team)) throw new ProblemError('out-of-scope');
  return {
    status: 200 as const,
    body: { json: `{"items":${row.items},"next":${JSON.stringify(next(path.customerId, row, limit))}}` },
  };
}

async function getCase(database: Database, { caller, path }: Asked<'getCase'>) {
  const [row] = await database.query<{ json: string; customer_id: string; version: number }>(
    `select ${caseShape}::text as json, c.customer_id, c.version from cases c where c.id = $1`,
    [path.caseId],
  );
  if (!row) throw new ProblemError('case-gone');
  await requireCustomer(database, caller, row.customer_id, 'in-path');
  return { status: 200 as const, body: { json: row.json }, version: String(row.version) };
}

async function getMe(_database: Database, { caller }: Asked<'getMe'>) {
  return { status: 200 as const, body: { value: { ...caller } } };
}

async function readAudit(database: Database, { caller, query }: Asked<'readAudit'>) {
  if (caller.role === 'agent')
    throw new ProblemError('forbidden', { detail: 'The audit is for leads and administrators.' });
  const limit = query.limit ?? 50;
  const rows = await database.query<{ id: string; item: never }>(
    `select a.id::text, json_build_object('id', a.id::text,
      'at', ${time('a.at')}, 'agentId', a.agent_id,
      'action', a.action, 'customerId', a.customer_id, 'target', a.target, 'operationId', a.operation_id) as item
    from audit a where ($1::bigint is null or a.id < $1::bigint)
      and (a.team is null or $2::text is null or a.team = $2) order by a.id desc limit $3`,
    [query.cursor ?? null, caller.team, limit + 1],
  );
  const shownRows = rows.slice(0, limit);
  return {
    status: 200 as const,
    body: {
      value: {
        items: shownRows.map(({ item }) => item),
        next: rows.length > limit ? (shownRows.at(-1)?.id ?? null) : null,
      },
    },
  };
}

export const reads = { getMe, getRecord, getTimeline, getCase, readAudit } satisfies Partial<Handlers>;
