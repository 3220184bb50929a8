import type { components } from '../api.ts';
import type { Database, Sql } from '../database/database.ts';
import type { Asked, Handlers } from '../operations.ts';
import { ProblemError } from '../problem.ts';
import { keepInternal } from './cases.ts';
import { interactionShape } from './shapes.ts';
import { firstUnits, summaryOf } from './texts.ts';
import { requireCase, requireCustomer } from './visible.ts';
import { type Effect, write } from './write.ts';

type Interaction = components['schemas']['Interaction'];

const kept = async (sql: Sql, id: string): Promise<Interaction | undefined> =>
  (
    await sql.query<{ shape: Interaction }>(
      `select ${interactionShape} as shape from interactions i where i.id = $1`,
      [id],
    )
  )[0]?.shape;

function entry(
  value: Interaction | undefined,
  team: string | null,
  outcome: Effect<Interaction>['outcome'],
  status: 200 | 201,
): Effect<Interaction> {
  if (!value) throw new ProblemError('internal');
  return { status, outcome, value, customerId: value.customerId, team, target: value.id };
}

const addNote = (database: Database, asked: Asked<'addNote'>) =>
  write(database, 'addNote', asked, async (sql) => {
    const { caller, path, body } = asked;
    const team = await requireCase(sql, caller, body.customerId, path.caseId, 'in-path');
    const id = await keepInternal(sql, 'note', {
      customerId: body.customerId,
      caseId: path.caseId,
      summary: summaryOf(body.text),
      body: body.text,
      at: body.at,
      agent: caller.name,
    });
    return entry(await kept(sql, id), team, 'created', 201);
  });

/** The key makes a second link of one post impossible, whatever the case. */
const linkId = (postId: string): string => `post:${postId}`;

const linkPost = (database: Database, asked: Asked<'linkPost'>) =>
  write(database, 'linkPost', asked, async (sql) => {
    const { caller, path, body } = asked;
    const team = await requireCase(sql, caller, body.customerId, body.caseId);
    const id = linkId(path.postId);
    const made = await sql.query(
      `insert into interactions
        (id, customer_id, case_id, channel, direction, at, summary, body, answered, agent, post_id, permalink)
      values ($1, $2, $3, 'post', 'in', $4, $5, $6, false, $7, $8, $9) on conflict (id) do nothing returning id`,
      [
        id,
        body.customerId,
        body.caseId,
        body.at,
        summaryOf(body.text),
        firstUnits(body.text, 10_000),
        caller.name,
        path.postId,
        body.permalink,
      ],
    );
    const value = await kept(sql, id);
    if (made.length > 0) return entry(value, team, 'created', 200);
    // Whose it is may not be this agent's to know.
    if (value && value.customerId !== body.customerId)
      await requireCustomer(sql, caller, value.customerId, 'in-body');
    return entry(value, team, 'already-applied', 200);
  });

const unlinkPost = (database: Database, asked: Asked<'unlinkPost'>) =>
  write(database, 'unlinkPost', asked, async (sql): Promise<Effect<null>> => {
    const id = linkId(asked.path.postId);
    const link = await kept(sql, id);
    const team = link ? await requireCustomer(sql, asked.caller, link.customerId, 'in-path') : null;
    const gone = await sql.query('delete from interactions where id = $1 returning id', [id]);
    const outcome = gone.length > 0 ? 'removed' : 'already-applied';
    return { status: 200, outcome, value: null, customerId: link?.customerId ?? null, team, target: id };
  });

const addReply = (database: Database, asked: Asked<'addReply'>) =>
  write(database, 'addReply', asked, async (sql) => {
    const { caller, path, body } = asked;
    const { customerId, caseId } = body;
    const team = caseId
      ? await requireCase(sql, caller, customerId, caseId)
      : await requireCustomer(sql, caller, customerId, 'in-body');
    // Two that keep one reply under two ids come one after the other.
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [body.postId ?? body.id]);
    const [before] = await sql.query<{ id: string; customer_id: string; direction: string }>(
      `select id, customer_id, direction from interactions
      where id = $1 or (post_id = $2 and direction = 'out') order by id = $1 limit 1`,
      [body.id, body.postId],
    );
    if (before && before.direction !== 'out')
      throw new ProblemError('invalid', { errors: [{ at: '/id', problem: 'is the id of another entry' }] });
    if (before && before.customer_id !== customerId)
      await requireCustomer(sql, caller, before.customer_id, 'in-body');
    // Linked to another case since, the reply goes with its post.
    if (before)
      await sql.query('update interactions set customer_id = $2, case_id = $3 where id = $1', [
        before.id,
        customerId,
        caseId,
      ]);
    else
      await sql.query(
        `insert into interactions (id, customer_id, case_id, channel, direction, at, summary, body, agent, post_id, permalink)
        values ($1, $2, $3, 'post', 'out', $4, $5, $6, $7, $8, $9)`,
        [
          body.id,
          customerId,
          caseId,
          body.at,
          body.summary,
          body.body,
          caller.name,
          body.postId,
          body.permalink,
        ],
      );
    await sql.query('update interactions set answered = true where id = $1 and customer_id = $2', [
      linkId(path.postId),
      customerId,
    ]);
    const value = await kept(sql, before?.id ?? body.id);
    return entry(value, team, before ? 'already-applied' : 'created', 201);
  });

export const contactWrites = { addNote, linkPost, unlinkPost, addReply } satisfies Partial<Handlers>;
