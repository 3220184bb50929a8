import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Authenticator } from './auth/authenticate.ts';
import { parseJson, readText, requireWholeCharacters } from './body.ts';
import type { Contract, Route } from './contract.ts';
import { type Database, sqlState } from './database/database.ts';
import { handlers } from './handlers.ts';
import type { Metrics } from './metrics.ts';
import type { Answer, Asked, Caller } from './operations.ts';
import { ProblemError, problemReply, type Reply } from './problem.ts';
import type { Feed } from './store/changes.ts';
import { streamChanges } from './stream.ts';

export interface AppParts {
  contract: Contract;
  database: Database;
  authenticator: Authenticator;
  /** Throws rate-limited. */
  limit(agentId: string): Promise<void>;
  feed: Feed;
  /** Throws too-many-streams; what it returns is called when the stream has ended. */
  takeStream(agentId: string): () => void;
  metrics: Metrics;
  /** Asked of whoever reads /metrics; null asks nothing. */
  metricsToken: string | null;
  /** Hold answers to openapi.yaml, too: in development and tests. */
  checkAnswers: boolean;
  /** Aborts when the server is to stop. */
  stopping: AbortSignal;
  log(line: Record<string, unknown>): void;
}

/** What every answer says. */
export const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
};

export function createApp(parts: AppParts): Hono {
  const { contract, metrics } = parts;
  const app = new Hono();
  for (const route of contract.routes)
    app.on(route.method, route.path, (context) =>
      timed(parts, route.id, () => answer(parts, route, context)),
    );
  const paths = new Set(contract.routes.map((route) => route.path));
  for (const path of paths)
    app.all(path, () => timed(parts, 'none', () => Promise.reject(new ProblemError('method-not-allowed'))));

  app.get('/health/live', () => plain('ok'));
  app.get('/health/ready', async () => {
    if (parts.stopping.aborted) return plain('stopping', 503);
    const answered = parts.database.query('select 1').then(
      () => true,
      () => false,
    );
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref());
    return (await Promise.race([answered, late])) ? plain('ok') : plain('the database does not answer', 503);
  });
  app.get('/metrics', (context) => {
    const wanted = parts.metricsToken;
    if (wanted !== null && !same(context.req.header('authorization') ?? '', `Bearer ${wanted}`))
      return responseOf(problemReply(new ProblemError('unauthenticated'), 'urn:clew:metrics'));
    const { busy, waiting } = parts.database.load();
    return plain(
      metrics.text({
        database_connections_busy: busy,
        database_requests_waiting: waiting,
        watchers: parts.feed.watchers(),
        resident_bytes: process.memoryUsage.rss(),
      }),
    );
  });
  app.onError((error) => {
    parts.log({ error: error.stack ?? error.message });
    return responseOf(problemReply(new ProblemError('internal'), `urn:uuid:${randomUUID()}`));
  });
  app.notFound(() => timed(parts, 'none', () => Promise.reject(new ProblemError('not-found'))));
  return app;
}

const responseOf = ({ status, headers, body }: Reply): Response =>
  new Response(body, { status, headers: { ...always, ...headers } });

const plain = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { ...always, 'content-type': 'text/plain; charset=utf-8' } });

const same = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
};

/** Answers, or says in a problem why not; counts and, where the fault is the server's, logs. */
async function timed(parts: AppParts, operation: string, work: () => Promise<Reply>): Promise<Response> {
  const began = performance.now();
  let reply: Reply;
  try {
    reply = await work();
  } catch (error) {
    const instance = `urn:uuid:${randomUUID()}`;
    const problem = problemOf(error);
    if (problem.status >= 500)
      parts.log({
        instance,
        operation,
        error: error instanceof Error ? (error.stack ?? error.message) : 'unknown',
        ...(error instanceof Error && error.cause !== undefined && { cause: String(error.cause) }),
      });
    reply = problemReply(problem, instance);
    if (parts.checkAnswers && operation !== 'none')
      parts.contract.checkAnswer(operation as Route['id'], problem.status, JSON.parse(String(reply.body)));
  }
  parts.metrics.count(operation, reply.status, (performance.now() - began) / 1000);
  return responseOf(reply);
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const state = sqlState(error);
  // A value that the schema lets through and the engine does not: NUL in a text, a day that does not exist.
  if (state?.startsWith('22')) return new ProblemError('invalid', { detail: 'A value cannot be kept.' });
  const passing = state !== null && ['57', '53', '08', '40', '55'].includes(state.slice(0, 2));
  const cut = error instanceof Error && /timeout|terminated|ECONN|connect|closed/i.test(error.message);
  if (passing || (state === null && cut)) return new ProblemError('unavailable', {}, { retrySeconds: 2 });
  return new ProblemError('internal');
}

async function answer(parts: AppParts, route: Route, context: Context): Promise<Reply> {
  const { contract, database, authenticator } = parts;
  const { raw } = context.req;
  const authorization = context.req.header('authorization') ?? null;
  const caller = await authenticator.authenticate(authorization);
  await parts.limit(caller.id);
  requireScope(caller, route);
  const body =
    raw.method === 'GET'
      ? undefined
      : parseJson(await readText(raw), context.req.header('content-type') ?? null);
  const asked = readRequest(contract, route, context, caller, body);
  if (route.id === 'watchChanges') {
    const stream = streamChanges({
      feed: parts.feed,
      database,
      caller,
      again: () => authenticator.authenticate(authorization),
      ended: parts.takeStream(caller.id),
      after: context.req.header('last-event-id') ?? null,
      signal: AbortSignal.any([raw.signal, parts.stopping]),
    });
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
      body: stream,
    };
  }
  const handler = handlers[route.id] as (database: Database, asked: Asked) => Promise<Answer<unknown>>;
  const { status, body: result, version, replayed } = await handler(database, asked);
  const json = 'json' in result ? result.json : JSON.stringify(result.value);
  if (parts.checkAnswers) contract.checkAnswer(route.id, status, JSON.parse(json));
  return {
    status,
    headers: {
      'content-type': 'application/json',
      ...(version !== undefined && { etag: `"${version}"` }),
      ...(replayed && { 'idempotency-replayed': 'true' }),
    },
    body: json,
  };
}

function requireScope(caller: Caller, { writes }: Route): void {
  const scope = writes ? 'write' : 'read';
  if (!caller.scopes.includes(scope))
    throw new ProblemError('forbidden', { detail: `This needs the scope "${scope}".` });
}

function readRequest(
  contract: Contract,
  route: Route,
  context: Context,
  caller: Caller,
  body: unknown,
): Asked {
  const { req } = context;
  const header = req.header();
  const ifMatch = header['if-match'];
  if (route.conditional && ifMatch === undefined) throw new ProblemError('precondition-required');
  const query: Record<string, unknown> = req.query();
  const path = req.param() as Record<string, string>;
  contract.checkRequest(route.id, { path, query, header, requestBody: body });
  requireWholeCharacters(body);
  const operationId = header['idempotency-key'] ?? '';
  const fingerprint = route.writes
    ? createHash('sha256')
        .update(JSON.stringify([route.id, path, body ?? null]))
        .digest('base64')
    : '';
  return {
    caller,
    path,
    query,
    body: body ?? null,
    operationId,
    fingerprint,
    version: route.conditional && ifMatch !== '*' ? (ifMatch ?? '').slice(1, -1) : null,
  } as Asked;
}
