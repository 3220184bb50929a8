import type { Sql } from '../database/database.ts';
import type { Caller } from '../operations.ts';

export interface NewAgent {
  id: string;
  name: string;
  role: Caller['role'];
  scopes: Caller['scopes'];
  team: string | null;
  /** The "sub" of the company's issuer; null where the agent signs in by a token alone. */
  subject: string | null;
}

export interface AgentRow {
  id: string;
  name: string;
  role: Caller['role'];
  scopes: string;
  team: string | null;
}

export const agentColumns = 'a.id, a.name, a.role, a.scopes, a.team';

export const callerOf = ({ id, name, role, scopes, team }: AgentRow): Caller => ({
  id,
  name,
  role,
  scopes: scopes.split(' ').filter((scope) => scope === 'read' || scope === 'write'),
  team,
});

/** Makes the agent, or brings the one of this id up to date; one that was disabled is let in again. */
export async function saveAgent(sql: Sql, agent: NewAgent): Promise<void> {
  await sql.query(
    `insert into agents (id, name, role, scopes, team, subject) values ($1, $2, $3, $4, $5, $6)
    on conflict (id) do update set name = excluded.name, role = excluded.role, scopes = excluded.scopes,
      team = excluded.team, subject = excluded.subject, active = true`,
    [agent.id, agent.name, agent.role, agent.scopes.join(' '), agent.team, agent.subject],
  );
  await tellAccess(sql);
}

export async function disableAgent(sql: Sql, id: string): Promise<boolean> {
  const rows = await sql.query('update agents set active = false where id = $1 returning id', [id]);
  await tellAccess(sql);
  return rows.length > 0;
}

export const accessChannel = 'clew_access';

/** Every process forgets what it knew of agents and tokens. */
export async function tellAccess(sql: Sql): Promise<void> {
  await sql.query(`select pg_notify('${accessChannel}', '')`);
}
