import type { Database, Sql } from '../database/database.ts';
import { sqlState } from '../database/database.ts';
import type { Answer, Asked, Caller, OperationId } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import { mayTouch } from './visible.ts';

type Outcome = 'created' | 'updated' | 'removed' | 'already-applied';

export interface Effect<Value> {
  status: 200 | 201;
  outcome: Outcome;
  value: Value;
  /** Whose record changed; null where nothing was there to change. */
  customerId: string | null;
  team: string | null;
  /** Id of what was written, for the audit. */
  target: string;
  /** Of a case. */
  version?: string;
}

interface Kept {
  fingerprint: string;
  status: 200 | 201;
  etag: string | null;
  body: string;
  team: string | null;
}

/**
 * Runs a write once. Its effect, its key with the answer, its line of the audit and the word to those who watch commit
 * together or not at all.
 */
export async function write<Value>(
  database: Database,
  action: OperationId,
  asked: Asked,
  apply: (sql: Sql) => Promise<Effect<Value>>,
): Promise<Answer<{ outcome: Outcome; value: Value }>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction((sql) => once(sql, action, asked, apply));
    } catch (error) {
      // Somebody else's transaction was in the way (deadlock, serialisation, the same new row); nothing was kept.
      const inTheWay = ['40P01', '40001', '23505'].includes(sqlState(error) ?? '');
      if (!inTheWay || attempt === 4) throw error;
    }
  }
}

async function once<Value>(
  sql: Sql,
  action: OperationId,
  asked: Asked,
  apply: (sql: Sql) => Promise<Effect<Value>>,
): Promise<Answer<{ outcome: Outcome; value: Value }>> {
  const { caller, operationId, fingerprint } = asked;
  const [lock] = await sql.query<{ held: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 1)) as held",
    [caller.id, operationId],
  );
  if (!lock?.held) throw new ProblemError('operation-in-progress', {}, { retrySeconds: 1 });
  const kept = await keptAnswer(sql, caller, operationId, fingerprint);
  if (kept) return kept;
  const effect = await apply(sql);
  const { status, outcome, value, customerId, team, target, version } = effect;
  const json = JSON.stringify({ outcome, value });
  await sql.query(
    `insert into idempotency_keys (agent_id, key, fingerprint, customer_id, status, etag, body)
    values ($1, $2, $3, $4, $5, $6, $7)`,
    [caller.id, operationId, fingerprint, customerId, status, version ?? null, json],
  );
  await sql.query(
    'insert into audit (agent_id, action, customer_id, team, target, operation_id) values ($1, $2, $3, $4, $5, $6)',
    [caller.id, action, customerId, team, target, operationId],
  );
  if (outcome !== 'already-applied' && customerId !== null) await tell(sql, customerId, team);
  return { status, body: { json }, ...(version !== undefined && { version }) };
}

/** The answer of the first sending; null where there was none. Throws operation-reused, and out-of-scope by now. */
async function keptAnswer(sql: Sql, caller: Caller, operationId: string, fingerprint: string) {
  const [kept] = await sql.query<Kept>(
    `select k.fingerprint, k.status, k.etag, k.body, u.team from idempotency_keys k
    left join customers u on u.id = k.customer_id where k.agent_id = $1 and k.key = $2`,
    [caller.id, operationId],
  );
  if (!kept) return null;
  if (kept.fingerprint !== fingerprint) throw new ProblemError('operation-reused');
  if (!mayTouch(caller, kept.team)) throw new ProblemError('out-of-scope');
  const version = kept.etag === null ? {} : { version: kept.etag };
  return { status: kept.status, body: { json: kept.body }, ...version, replayed: true as const };
}

export const changesChannel = 'clew_changes';

/** Heard by every process once the transaction commits. */
async function tell(sql: Sql, customerId: string, team: string | null): Promise<void> {
  await sql.query(
    `with told as (insert into changes (customer_id, team) values ($1, $2) returning id, customer_id, team)
    select pg_notify('${changesChannel}',
      json_build_object('id', id::text, 'customerId', customer_id, 'team', team)::text) from told`,
    [customerId, team],
  );
}
