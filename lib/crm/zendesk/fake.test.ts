import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reaching } from '../../../tests/support/zendesk/reach.ts';
import { addObjects } from '../../../tests/support/zendesk/seed.ts';
import { FakeZendesk } from '../../../tests/support/zendesk/server.ts';
import type { FakeUser } from '../../../tests/support/zendesk/state.ts';
import {
  hasZendeskDocument,
  noZendeskDocument,
  openZendeskOracle,
} from '../../../tests/support/zendesk-oracle.ts';

const opened = hasZendeskDocument ? openZendeskOracle() : null;
let clock = 0;
let fake: FakeZendesk;
let send: (line: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
let agents: Record<'ana' | 'light' | 'customer', FakeUser>;

beforeEach(async () => {
  clock = Date.parse('2026-11-21T12:00:00.000Z');
  fake = new FakeZendesk({ now: () => clock, requestsPerMinute: 60, searchLagMs: 5000 });
  const { state } = fake;
  addObjects(state);
  agents = {
    ana: state.addUser({ name: 'Ana Lindqvist', role: 'agent' }),
    light: state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 }),
    customer: state.addUser({ name: 'Marit Solvang', email: 'marit@example.com', external_id: 'SHOP-1' }),
  };
  state.addIdentity(agents.customer.id, 'twitter', 'marit_s');
  const origin = await fake.start();
  const reach = reaching(origin);
  const fetch = (await opened)?.around(reach) ?? reach;
  const token = fake.oauth.grant(agents.ana.id).access;
  send = (line, body, headers = {}) => {
    const [method = '', path] = line.split(' ');
    return fetch(`https://clewtest.zendesk.com${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
});
afterEach(() => fake.stop());

const draft = (more: object = {}) => ({
  ticket: {
    subject: 'S',
    comment: { body: 'B', public: false },
    requester_id: agents.customer.id,
    ...more,
  },
});
const put = (id: number, ticket: object, headers?: Record<string, string>) =>
  send(`PUT /api/v2/tickets/${id}`, { ticket }, headers);
const made = async (more?: object): Promise<{ id: number; updated_at: string }> =>
  ((await (await send('POST /api/v2/tickets', draft(more))).json()) as { ticket: never }).ticket;
const as = (user: FakeUser, scope?: string) => ({
  authorization: `Bearer ${fake.oauth.grant(user.id, scope).access}`,
});

describe.skipIf(!opened)('every kind of answer of the fake, against Zendesk’s document', () => {
  it('holds', async () => {
    const oracle = await opened;
    if (!oracle) throw new Error(noZendeskDocument);
    const before = oracle.violations.length;
    const { id } = await made({ external_id: 'e' });
    await put(id, { assignee_id: agents.ana.id, status: 'open', comment: { body: 'C', public: false } });
    const records = '/api/v2/custom_objects/clew_x_account/records';
    const field = fake.state.objects.get('clew_x_account')?.fields[0]?.id;
    const custom_object_fields = { customer: String(agents.customer.id), handle: 'marit_s' };
    clock += 10_000;
    const lines: [string, unknown?][] = [
      ['GET /api/v2/users/me'],
      ['GET /api/v2/users?role=agent&page[size]=1'],
      [`GET /api/v2/users/${agents.customer.id}`],
      [`GET /api/v2/users/${agents.customer.id}/identities`],
      [`GET /api/v2/users/show_many?ids=${agents.ana.id},${agents.customer.id}`],
      ['GET /api/v2/users/search?external_id=SHOP-1'],
      ['GET /api/v2/users/search?query=marit&page=1&per_page=1'],
      [`GET /api/v2/tickets/${id}`],
      ['GET /api/v2/tickets?external_id=e'],
      [`GET /api/v2/tickets/${id}/comments?page[size]=1&sort=-created_at`],
      ['GET /api/v2/search?query=type:ticket'],
      ['GET /api/v2/custom_objects/clew_x_account/fields'],
      [`POST ${records}`, { custom_object_record: { name: 'N', external_id: 'x:1', custom_object_fields } }],
      [`PATCH ${records}?external_id=x:1`, { custom_object_record: { name: 'N', custom_object_fields } }],
      [`GET ${records}?filter[external_ids]=x:1`],
      [`GET ${records}/search?query=marit_s`],
      [
        `GET /api/v2/zen:user/${agents.customer.id}/relationship_fields/${field}/zen:custom_object:clew_x_account`,
      ],
      [`DELETE ${records}?external_id=x:1`],
    ];
    for (const [line, body] of lines) expect((await send(line, body)).ok, line).toBe(true);
    expect(oracle.violations.slice(before)).toEqual([]);
  });
});

if (!opened) it.skip(noZendeskDocument, () => undefined);

describe('the fake', () => {
  it('keeps a key for two hours, with its answer', async () => {
    const key = { 'idempotency-key': 'k' };
    const first = await send('POST /api/v2/tickets', draft(), key);
    const second = await send('POST /api/v2/tickets', draft(), key);
    expect([first, second].map((answer) => answer.headers.get('x-idempotency-lookup'))).toEqual([
      'miss',
      'hit',
    ]);
    expect(await second.json()).toEqual(await first.json());
    expect((await send('POST /api/v2/tickets', draft({ subject: 'Other' }), key)).status).toBe(400);
    clock += 2 * 3_600_000 + 1;
    const late = await send('POST /api/v2/tickets', draft(), key);
    expect(late.headers.get('x-idempotency-lookup')).toBe('miss');
    expect(fake.state.tickets.size).toBe(2);
  });

  it('takes two tickets with one external id, but no two records', async () => {
    await made({ external_id: 'same' });
    await made({ external_id: 'same' });
    const { tickets } = (await (await send('GET /api/v2/tickets?external_id=same')).json()) as {
      tickets: [];
    };
    expect(tickets).toHaveLength(2);
    const record = { custom_object_record: { name: 'N', external_id: 'x:1' } };
    const path = 'POST /api/v2/custom_objects/clew_x_account/records';
    expect([(await send(path, record)).status, (await send(path, record)).status]).toEqual([201, 422]);
  });

  it('compares the stamp of a safe update, by whole seconds', async () => {
    const ticket = await made();
    const safe = { safe_update: true, updated_stamp: ticket.updated_at };
    clock += 900;
    expect((await put(ticket.id, { ...safe, status: 'pending' })).status).toBe(200);
    // Within the same second nobody can tell.
    expect((await put(ticket.id, { ...safe, status: 'open' })).status).toBe(200);
    clock += 1000;
    expect((await put(ticket.id, { status: 'pending' })).status).toBe(200);
    expect((await put(ticket.id, { ...safe, status: 'open' })).status).toBe(409);
  });

  it('finds by search what was there a while ago', async () => {
    const found = async () =>
      ((await (await send('GET /api/v2/users/search?query=solvang')).json()) as { users: [] }).users.length;
    expect(await found()).toBe(0);
    clock += 5000;
    expect(await found()).toBe(1);
  });

  it('limits requests, and one agent’s updates of one ticket', async () => {
    const { id } = await made();
    const statuses: number[] = [];
    for (let count = 0; count < 31; count += 1) statuses.push((await put(id, { status: 'open' })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    const me = await send('GET /api/v2/users/me');
    expect(me.headers.get('x-rate-limit-remaining')).toBe('27');
    for (let count = 0; count < 27; count += 1) await send('GET /api/v2/users/me');
    const refused = await send('GET /api/v2/users/me');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  });

  it('knows roles and scopes', async () => {
    const { id } = await made();
    const note = { comment: { body: 'N', public: false } };
    expect((await put(id, note, as(agents.light))).status).toBe(200);
    expect((await put(id, { status: 'open' }, as(agents.light))).status).toBe(403);
    expect((await put(id, note, as(agents.ana, 'read'))).status).toBe(403);
    expect((await send('GET /api/v2/tickets', undefined, as(agents.customer))).status).toBe(403);
    expect((await send('GET /api/v2/tickets', undefined, { authorization: 'Bearer no' })).status).toBe(401);
  });

  it('pages by cursor and by number, each thing once', async () => {
    for (let count = 0; count < 5; count += 1) await made();
    const ids = async (next: (answer: never) => string | null, first: string) => {
      const seen: number[] = [];
      for (let line: string | null = first; line; ) {
        const answer = (await (await send(`GET ${line}`)).json()) as { tickets: { id: number }[] };
        seen.push(...answer.tickets.map(({ id }) => id));
        const url: string | null = next(answer as never);
        line = url?.replace('https://example.zendesk.com', '') ?? null;
      }
      return seen;
    };
    const path = `/api/v2/users/${agents.customer.id}/tickets/requested`;
    const byCursor = await ids(
      ({ links }: { links: { next: string } }) => links.next,
      `${path}?page[size]=2`,
    );
    const byNumber = await ids(({ next_page }: { next_page: string }) => next_page, `${path}?per_page=2`);
    expect(byCursor).toHaveLength(5);
    expect(byNumber).toEqual(byCursor);
  });

  it('takes nothing more on a closed ticket, and gives a solved one an owner', async () => {
    const { id } = await made();
    await put(id, { status: 'solved' });
    expect(fake.state.tickets.get(id)?.assignee_id).toBe(agents.ana.id);
    await put(id, { status: 'closed' });
    expect((await put(id, { comment: { body: 'N', public: false } })).status).toBe(422);
  });
});
