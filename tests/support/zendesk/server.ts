import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Call, fail, isAgent, notFound } from './answer.ts';
import { Idempotency } from './idempotency.ts';
import { Limits } from './limits.ts';
import { FakeOAuth } from './oauth.ts';
import * as objects from './objects.ts';
import { type FakeSettings, type Json, ZendeskState } from './state.ts';
import * as tickets from './tickets.ts';
import * as users from './users.ts';

type Route = [method: string, path: RegExp, handle: (call: Call) => Answer];

const records = '/custom_objects/([a-z]\\w*)/records';
const at = (path: string): RegExp => new RegExp(`^/api/v2${path}$`);

/**
 * A Zendesk account that lives as long as its process: what the adapter uses of it, with the behaviour that matters to
 * "exactly once". Its answers are checked against Zendesk's own document by its test.
 */
export class FakeZendesk {
  readonly state: ZendeskState;
  readonly oauth: FakeOAuth;
  /** Every request that came, as "PUT /api/v2/tickets/1?…". */
  readonly log: string[] = [];
  private readonly limits: Limits;
  private readonly idempotency = new Idempotency();
  private readonly server: Server;
  private readonly routes: Route[];

  constructor(settings: Partial<FakeSettings> = {}) {
    this.state = new ZendeskState(settings);
    this.oauth = new FakeOAuth(this.state);
    this.limits = new Limits(this.state);
    this.routes = [
      ['GET', at('/users'), users.listUsers],
      ['GET', at('/users/me'), users.me],
      ['GET', at('/users/search'), users.searchUsers],
      ['GET', at('/users/show_many'), users.showMany],
      ['GET', at('/users/(\\d+)'), users.getUser],
      ['GET', at('/users/(\\d+)/identities'), users.listIdentities],
      ['DELETE', at('/users/(\\d+)/identities/(\\d+)'), users.deleteIdentity],
      ['GET', at('/users/(\\d+)/tickets/requested'), tickets.listRequested],
      ['GET', at('/tickets'), tickets.listTickets],
      ['POST', at('/tickets'), (call) => this.idempotency.run(call, tickets.createTicket)],
      ['GET', at('/tickets/(\\d+)'), tickets.getTicket],
      ['PUT', at('/tickets/(\\d+)'), tickets.updateTicket],
      ['GET', at('/tickets/(\\d+)/comments'), tickets.listComments],
      ['GET', at('/search'), tickets.searchAll],
      ['GET', at('/custom_objects/([a-z]\\w*)/fields'), objects.listFields],
      ['GET', at(records), objects.listRecords],
      ['POST', at(records), objects.createRecord],
      ['PATCH', at(records), objects.upsertRecord],
      ['DELETE', at(records), objects.deleteRecord],
      ['GET', at(`${records}/search`), objects.searchRecords],
      [
        'GET',
        at('/zen:(user|ticket)/(\\d+)/relationship_fields/(\\d+)/zen:custom_object:([a-z]\\w*)'),
        objects.listSources,
      ],
    ];
    this.server = createServer(async (request, response) => {
      const answer = await this.answer(request).catch((error) => fail(500, 'InternalError', String(error)));
      response.writeHead(answer.status, {
        'content-type': 'application/json; charset=utf-8',
        date: new Date(this.state.settings.now()).toUTCString(),
        'x-zendesk-request-id': String(this.log.length),
        ...this.limits.headers(),
        ...answer.headers,
      });
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    });
  }

  /** Where it listens: "http://127.0.0.1:1234". */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '/', 'https://example.zendesk.com');
    const method = request.method ?? 'GET';
    this.log.push(`${method} ${request.url}`);
    const headers = new Headers(request.headers as Record<string, string>);
    const body = text ? (JSON.parse(text) as Json) : {};
    if (method === 'GET' && url.pathname === '/oauth/authorizations/new')
      return this.oauth.authorize(url.searchParams, Number(headers.get('x-signed-in-as')));
    if (method === 'POST' && url.pathname === '/oauth/tokens') return this.oauth.token(body);
    return this.serve({ method, url, headers, body });
  }

  private serve(request: Pick<Call, 'method' | 'url' | 'headers' | 'body'>): Answer {
    const { method, url, headers } = request;
    const grant = this.oauth.holder(headers.get('authorization')?.replace(/^Bearer /, '') ?? '');
    const user = grant && this.state.users.get(grant.userId);
    if (!grant || !user?.active) return fail(401, 'invalid_token', 'The access token provided is invalid.');
    const updated = method === 'PUT' ? (/^\/api\/v2\/tickets\/(\d+)$/.exec(url.pathname)?.[1] ?? null) : null;
    const refused = this.limits.refuse(user.id, updated);
    if (refused) return refused;
    const scope = method === 'GET' ? 'read' : 'write';
    if (!grant.scope.split(' ').includes(scope))
      return fail(403, 'Forbidden', `You are missing the following required scopes: ${scope}`);
    if (!isAgent(user) && !url.pathname.startsWith('/api/v2/users/me')) return fail(403, 'Forbidden');
    for (const [known, path, handle] of this.routes) {
      const found = known === method ? path.exec(decodeURIComponent(url.pathname)) : null;
      if (found) return handle({ ...request, state: this.state, user, params: found.slice(1) });
    }
    return notFound();
  }
}
