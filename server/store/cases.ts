import { randomUUID } from 'node:crypto';
import type { components } from '../api.ts';
import type { Database, Sql } from '../database/database.ts';
import type { Asked, Caller, Handlers } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import { requireAgent } from './agents.ts';
import { caseShape } from './shapes.ts';
import { firstUnits } from './texts.ts';
import { requireCustomer } from './visible.ts';
import { type Effect, write } from './write.ts';

type Case = components['schemas']['Case'];

interface Held {
  customer_id: string;
  owner: string;
  owner_id: string | null;
  assigned_by: string | null;
  version: number;
  shape: Case;
}

const heldSql = `select c.customer_id, c.owner, c.owner_id, c.assigned_by, c.version, ${caseShape} as shape
  from cases c where c.id = $1 for update`;

/** Keeps an internal entry of the timeline. Its id tells notes from what else is internal. */
export async function keepInternal(
  sql: Sql,
  kind: 'note' | 'opened' | 'escalated',
  entry: { customerId: string; caseId: string; summary: string; body: string; at: string; agent: string },
): Promise<string> {
  const id = `${kind}:${randomUUID()}`;
  await sql.query(
    `insert into interactions (id, customer_id, case_id, channel, direction, at, summary, body, agent)
    values ($1, $2, $3, 'app', 'internal', $4, $5, $6, $7)`,
    [id, entry.customerId, entry.caseId, entry.at, entry.summary, entry.body, entry.agent],
  );
  return id;
}

const createCase = (database: Database, asked: Asked<'createCase'>) =>
  write(database, 'createCase', asked, async (sql): Promise<Effect<Case>> => {
    const { body, caller } = asked;
    const team = await requireCustomer(sql, caller, body.customerId, 'in-body');
    const [row] = await sql.query<{ shape: Case }>(
      `with numbered as (select nextval('case_numbers') as n), c as (
        insert into cases (id, customer_id, number, title, status, opened_at, updated_at, severity)
        select 'case-' || $1, $2, 'CS-' || n, $3, 'open', $4, $4, $5 from numbered returning *)
      select ${caseShape} as shape from c`,
      [randomUUID(), body.customerId, body.title, body.at, body.severity ?? null],
    );
    if (!row) throw new ProblemError('internal');
    const { customerId, title: summary } = { ...body, title: firstUnits(`Opened: ${body.title}`, 200) };
    if (body.body !== '')
      await keepInternal(sql, 'opened', {
        customerId,
        caseId: row.shape.id,
        summary,
        body: body.body,
        at: body.at,
        agent: caller.name,
      });
    return changed(row.shape, team, 'created', 201);
  });

/** The case under a lock that lasts as long as the transaction. */
async function hold(sql: Sql, caller: Caller, caseId: string): Promise<Held & { team: string | null }> {
  const [held] = await sql.query<Held>(heldSql, [caseId]);
  if (!held) throw new ProblemError('case-gone');
  const team = await requireCustomer(sql, caller, held.customer_id, 'in-path');
  return { ...held, team };
}

const isOf = (held: Held, caller: Caller): boolean =>
  held.owner_id === null ? held.owner === caller.name : held.owner_id === caller.id;

function requireVersion(held: Held, asked: Asked): void {
  if (asked.version === null || asked.version === String(held.version)) return;
  const colleague = held.owner !== '' && !isOf(held, asked.caller);
  throw new ProblemError('changed', colleague ? { owner: held.owner } : {});
}

function changed(
  value: Case,
  team: string | null,
  outcome: Effect<Case>['outcome'],
  status: 200 | 201 = 200,
): Effect<Case> {
  return {
    status,
    outcome,
    value,
    customerId: value.customerId,
    team,
    target: value.id,
    version: value.version,
  };
}

interface Change {
  status?: string;
  /** Null: nobody's from now on. */
  owner?: Pick<Caller, 'id' | 'name'> | null;
  /** Of an owner who did not take it themselves. */
  assignedBy?: string;
}

async function update(sql: Sql, caseId: string, set: Change): Promise<Case> {
  const [row] = await sql.query<{ shape: Case }>(
    `update cases c set status = coalesce($2, c.status),
      owner = case when $3::boolean then $4 else c.owner end,
      owner_id = case when $3::boolean then $5 else c.owner_id end,
      assigned_by = case when $3::boolean then $6 else c.assigned_by end, updated_at = greatest(now(), c.updated_at), version = c.version + 1
    where c.id = $1 returning ${caseShape} as shape`,
    [
      caseId,
      set.status ?? null,
      set.owner !== undefined,
      set.owner?.name ?? '',
      set.owner?.id ?? null,
      set.assignedBy ?? null,
    ],
  );
  if (!row) throw new ProblemError('case-gone');
  return row.shape;
}

const claimCase = (database: Database, asked: Asked<'claimCase'>) =>
  write(database, 'claimCase', asked, async (sql) => {
    const { caller, path, body } = asked;
    const held = await hold(sql, caller, path.caseId);
    const mine = isOf(held, caller);
    if (held.owner !== '' && !mine && !body.takeOver) throw new ProblemError('owned', { owner: held.owner });
    if (held.owner !== '' && mine) return changed(held.shape, held.team, 'already-applied');
    requireVersion(held, asked);
    return changed(await update(sql, path.caseId, { owner: caller }), held.team, 'updated');
  });

const assignCase = (database: Database, asked: Asked<'assignCase'>) =>
  write(database, 'assignCase', asked, async (sql) => {
    const { caller, path, body } = asked;
    const held = await hold(sql, caller, path.caseId);
    const isSo = body.agentId === null ? held.owner === '' : held.owner_id === body.agentId;
    if (isSo) return changed(held.shape, held.team, 'already-applied');
    requireVersion(held, asked);
    if (!mayGive(held, caller)) throw new ProblemError('not-yours', { owner: held.owner });
    const owner = body.agentId === null ? null : await requireAgent(sql, body.agentId, held.team);
    return changed(await update(sql, path.caseId, { owner, assignedBy: caller.id }), held.team, 'updated');
  });

const mayGive = (held: Held, caller: Caller): boolean =>
  held.owner === '' || caller.role !== 'agent' || held.assigned_by === caller.id || isOf(held, caller);

const escalateCase = (database: Database, asked: Asked<'escalateCase'>) =>
  write(database, 'escalateCase', asked, async (sql) => {
    const { caller, path, body } = asked;
    const held = await hold(sql, caller, path.caseId);
    requireVersion(held, asked);
    await keepInternal(sql, 'escalated', {
      customerId: held.customer_id,
      caseId: path.caseId,
      summary: `Escalated to ${body.desk}`,
      body: body.note,
      at: body.at,
      agent: caller.name,
    });
    return changed(await update(sql, path.caseId, { status: 'escalated' }), held.team, 'updated');
  });

const setStatus = (database: Database, asked: Asked<'setStatus'>) =>
  write(database, 'setStatus', asked, async (sql) => {
    const { caller, path, body } = asked;
    const held = await hold(sql, caller, path.caseId);
    requireVersion(held, asked);
    if (held.shape.status === body.status) return changed(held.shape, held.team, 'already-applied');
    return changed(await update(sql, path.caseId, { status: body.status }), held.team, 'updated');
  });

export const caseWrites = {
  createCase,
  claimCase,
  assignCase,
  escalateCase,
  setStatus,
} satisfies Partial<Handlers>;
