import type { Database, Sql } from '../database/database.ts';
import { fold } from '../fold.ts';
import type { Asked, Handlers } from '../operations.ts';
import { ProblemError } from '../problem.ts';

interface Ref {
  id: string;
  name: string;
}

/** Who can have a case at all. */
const able = "a.active and ' ' || a.scopes || ' ' like '% write %'";

const pageSql = `select a.id, a.name from agents a
  where ${able} and (a.team is null or $1::text is null or a.team = $1)
  and ($2::text is null or (a.name, a.id) > ($2, $3)) order by a.name, a.id limit 500`;

/** An agent's list is short: names are compared here, as the extension compares them, and not by the engine. */
async function findAgents(database: Database, { caller, query }: Asked<'findAgents'>) {
  const { name = '', limit = 20, cursor } = query;
  const words = fold(name).split(/\s+/).filter(Boolean);
  let [afterName, afterId] = cursor === undefined ? [null, null] : readPlace(cursor);
  const items: Ref[] = [];
  for (;;) {
    const rows = await database.query<Ref>(pageSql, [caller.team, afterName, afterId]);
    for (const row of rows) {
      if (words.every((word) => fold(row.name).includes(word))) items.push(row);
      if (items.length > limit) break;
    }
    const last = rows.at(-1);
    if (!last || rows.length < 500 || items.length > limit) break;
    [afterName, afterId] = [last.name, last.id];
  }
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const next = items.length > limit && last ? writePlace(last) : null;
  return { status: 200 as const, body: { value: { items: page, next } } };
}

const writePlace = ({ id, name }: Ref): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url');

/** Throws invalid for anything but what writePlace made. */
function readPlace(cursor: string): [name: string, id: string] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [name, id]: unknown[] = Array.isArray(place) ? place : [];
    if (typeof name === 'string' && typeof id === 'string') return [name, id];
  } catch {
    // Said below.
  }
  throw new ProblemError('invalid', { errors: [{ at: 'cursor', problem: 'is none that this server gave' }] });
}

/** Throws agent-gone for whoever cannot have a case of a customer of this team. */
export async function requireAgent(sql: Sql, id: string, team: string | null): Promise<Ref> {
  const [agent] = await sql.query<Ref>(
    `select a.id, a.name from agents a
    where a.id = $1 and ${able} and ($2::text is null or a.team is null or a.team = $2)`,
    [id, team],
  );
  if (!agent) throw new ProblemError('agent-gone');
  return agent;
}

export const agentReads = { findAgents } satisfies Partial<Handlers>;
