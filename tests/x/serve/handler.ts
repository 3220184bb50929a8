import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { World } from '../world/model.ts';
import type { Captures } from './captures.ts';
import { csp, languages, shell } from './document.ts';
import { olderNotifications } from './notifications-v2.ts';
import { answer } from './operations.ts';
import { type Pictures, sendPicture } from './pictures.ts';
import type { Json, Shape } from './shapes.ts';

export type Recorded = { method: string; url: string; body: string; headers: IncomingHttpHeaders };

export type HandlerOptions = {
  world: World;
  requests: Recorded[];
  /** Ids of the posts that answers have told so far, each with the number of the first answer that did. */
  told: Map<string, number>;
  pages: Map<string, string>;
  pictures: Pictures;
  built: { script: string; style: string };
  captures: Captures;
  shape: Shape;
};

const YEAR = 31_536_000;
const kept = ['theme', 'lang', 'shape', 'reuse', 'notifications'] as const;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function cookiesOf(request: IncomingMessage): Map<string, string> {
  return new Map(
    (request.headers.cookie ?? '').split(/;\s*/).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function parse(text: string | null): Json {
  if (text === null || text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}

export function makeHandler(options: HandlerOptions) {
  const { world, requests, told, pages, pictures, built, captures } = options;
  let answers = 0;

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? 'x.com'}`);
    const body = await bodyOf(request);
    requests.push({ method, url: url.href, body, headers: request.headers });
    if (url.host === 'pbs.twimg.com') return sendPicture(pictures.get(url.href), response);
    const cookies = cookiesOf(request);
    const help = world.accounts[0]?.id ?? '';
    const account = world.accounts.find((user) => user.id === cookies.get('account'))?.id ?? help;

    const send = (
      status: number,
      type: string,
      content: string,
      headers: Record<string, string | string[]> = {},
    ) => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        ...headers,
      });
      response.end(content);
    };
    const sendJson = (value: unknown, headers?: Record<string, string>) => {
      const content = typeof value === 'string' ? value : JSON.stringify(value);
      answers += 1;
      for (const [, id = ''] of content.matchAll(/"id_str":"(\d+)"/g))
        if (!told.has(id)) told.set(id, answers);
      send(200, 'application/json; charset=utf-8', content, headers);
    };

    if (url.pathname === '/-/site.js') return send(200, 'text/javascript; charset=utf-8', built.script);
    if (url.pathname === '/-/site.css') return send(200, 'text/css; charset=utf-8', built.style);

    const graphql = /^\/i\/api\/graphql\/[\w-]+\/(\w+)$/.exec(url.pathname);
    if (graphql !== null) {
      const operation = graphql[1] ?? '';
      const posted = parse(body);
      const variables = (posted.variables as Json | undefined) ?? parse(url.searchParams.get('variables'));
      const captured = captures.find(operation, variables);
      if (captured !== undefined) return sendJson(captured);
      const shape: Shape =
        cookies.get('shape') === 'legacy'
          ? 'legacy'
          : cookies.get('shape') === 'core'
            ? 'core'
            : options.shape;
      const data = answer(world, operation, { variables, shape, accountId: account });
      if (data === undefined)
        return send(404, 'application/json', '{"errors":[{"message":"Query not found"}]}');
      return sendJson({ data });
    }
    const older = /^\/i\/api\/2\/notifications\/(all|mentions)\.json$/.exec(url.pathname);
    if (older !== null)
      return sendJson(olderNotifications(world, older[1] === 'mentions', url.searchParams.get('cursor')));
    if (url.pathname === '/i/api/1.1/account/multi/list.json') {
      return sendJson({
        current: account,
        users: world.accounts.map((user) => ({
          user_id: user.id,
          screen_name: user.handle,
          name: user.name,
        })),
      });
    }
    if (url.pathname === '/i/api/1.1/account/multi/switch.json') {
      const wanted = String(parse(body).user_id ?? '');
      if (!world.accounts.some((user) => user.id === wanted)) return send(403, 'application/json', '{}');
      return sendJson({ status: 'ok' }, { 'set-cookie': `account=${wanted}; Path=/; Max-Age=${YEAR}` });
    }
    if (url.pathname.startsWith('/i/api/') || /\.\w{2,4}$/.test(url.pathname))
      return send(404, 'text/plain', 'Not found');

    // Documents. What a query chooses is kept in a cookie, as X keeps its display settings.
    const chosen = kept.flatMap((name) => {
      const value = url.searchParams.get(name);
      return value === null || !/^\w{2,10}$/.test(value) ? [] : [[name, value] as const];
    });
    for (const [name, value] of chosen) cookies.set(name, value);
    const headers = {
      'content-security-policy': csp,
      'x-frame-options': 'SAMEORIGIN',
      'set-cookie': chosen.map(([name, value]) => `${name}=${value}; Path=/; Max-Age=${YEAR}`),
    };
    const saved = pages.get(url.pathname);
    const lang = languages.find((known) => known === cookies.get('lang')) ?? 'en';
    send(
      200,
      'text/html; charset=utf-8',
      saved ?? shell({ theme: cookies.get('theme') ?? 'light', lang }),
      headers,
    );
  };
}
