import { randomUUID } from 'node:crypto';
import type { components } from '../api.ts';
import type { Database } from '../database/database.ts';
import type { Asked, Handlers } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import { identityShape } from './shapes.ts';
import { mayTouch, requireCustomer } from './visible.ts';
import { type Effect, write } from './write.ts';

type Identity = components['schemas']['Identity'];

const addIdentity = (database: Database, asked: Asked<'addIdentity'>) =>
  write(database, 'addIdentity', asked, async (sql): Promise<Effect<Identity>> => {
    const { caller, path, body } = asked;
    const { customerId } = path;
    const team = await requireCustomer(sql, caller, customerId, 'in-path');
    // Two that give one account to two customers come one after the other.
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [body.userId]);
    const [holder] = await sql.query<{ shape: Identity; team: string | null }>(
      `select ${identityShape} as shape, u.team from identities d join customers u on u.id = d.customer_id
      where d.user_id = $1 order by d.customer_id = $2, d.id limit 1`,
      [body.userId, customerId],
    );
    const effect = { status: 200, customerId, team } as const;
    if (holder && holder.shape.customerId !== customerId)
      throw new ProblemError(
        'identity-taken',
        mayTouch(caller, holder.team) ? { handle: holder.shape.handle } : {},
      );
    if (holder)
      return { ...effect, outcome: 'already-applied', value: holder.shape, target: holder.shape.id };
    const [made] = await sql.query<{ shape: Identity }>(
      `with d as (insert into identities (id, customer_id, user_id, handle, basis, agent, at)
        values ('x:' || $1, $2, $3, $4, $5, $6, $7) returning *) select ${identityShape} as shape from d`,
      [randomUUID(), customerId, body.userId, body.handle, body.basis, caller.name, body.at],
    );
    if (!made) throw new ProblemError('internal');
    return { ...effect, outcome: 'created', value: made.shape, target: made.shape.id };
  });

const removeIdentity = (database: Database, asked: Asked<'removeIdentity'>) =>
  write(database, 'removeIdentity', asked, async (sql): Promise<Effect<null>> => {
    const { caller, path } = asked;
    const [row] = await sql.query<{ customer_id: string }>(
      'select customer_id from identities where id = $1 for update',
      [path.identityId],
    );
    const team = row ? await requireCustomer(sql, caller, row.customer_id, 'in-path') : null;
    if (row) await sql.query('delete from identities where id = $1', [path.identityId]);
    const outcome = row ? 'removed' : 'already-applied';
    return {
      status: 200,
      outcome,
      value: null,
      customerId: row?.customer_id ?? null,
      team,
      target: path.identityId,
    };
  });

export const identityWrites = { addIdentity, removeIdentity } satisfies Partial<Handlers>;
