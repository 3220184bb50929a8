import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from '../database/database.ts';
import type { Caller } from '../operations.ts';
import { type AgentRow, agentColumns, callerOf, tellAccess } from './agents.ts';

const prefix = 'clew_';
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export const isOwnToken = (token: string): boolean => token.startsWith(prefix);

/** The token is told this once; only its hash is kept. `days` null never expires. */
export async function createToken(
  sql: Sql,
  agentId: string,
  days: number | null,
): Promise<{ id: string; token: string }> {
  const id = randomUUID().slice(0, 8);
  const token = prefix + randomBytes(32).toString('base64url');
  await sql.query(
    `insert into tokens (id, agent_id, hash, expires_at) values ($1, $2, $3, now() + $4::float8 * interval '1 day')`,
    [id, agentId, hashOf(token), days],
  );
  return { id, token };
}

export async function revokeToken(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql.query(
    'update tokens set revoked_at = now() where id = $1 and revoked_at is null returning id',
    [id],
  );
  await tellAccess(sql);
  return rows.length > 0;
}

/** Null for a token that is unknown, revoked or expired, or whose agent is disabled. */
export async function agentOfToken(sql: Sql, token: string): Promise<Caller | null> {
  const [row] = await sql.query<AgentRow>(
    `select ${agentColumns} from tokens t join agents a on a.id = t.agent_id where t.hash = $1
      and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) and a.active`,
    [hashOf(token)],
  );
  return row ? callerOf(row) : null;
}
