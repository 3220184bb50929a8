import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { depsFor, reaching, signedIn, testSettings } from '../../../tests/support/zendesk/reach.ts';
import { addObjects, fields } from '../../../tests/support/zendesk/seed.ts';
import { FakeZendesk } from '../../../tests/support/zendesk/server.ts';
import type { FakeTicket, FakeUser } from '../../../tests/support/zendesk/state.ts';
import { hasZendeskDocument, openZendeskOracle } from '../../../tests/support/zendesk-oracle.ts';
import { caseStatuses } from '../model.ts';
import { marked } from '../zendesk/text.ts';
import zendesk from './zendesk.ts';

const oracle = hasZendeskDocument ? await openZendeskOracle() : null;
const { signal } = new AbortController();
const at = '2026-11-20T10:00:00.000Z';
const op = (attempt = 1, opId: string = randomUUID()) => ({ opId, attempt, signal });

/** What the clock is ahead of the real one. */
let ahead = 0;
const now = () => Date.now() + ahead;
let fake: FakeZendesk;
let origin = '';
let ana: FakeUser;
let ben: FakeUser;
let marit: FakeUser;
let ticket: FakeTicket;

beforeEach(async () => {
  ahead = 0;
  fake = new FakeZendesk({ now });
  const { state } = fake;
  addObjects(state);
  ana = state.addUser({ name: 'Ana Lindqvist', role: 'agent' });
  ben = state.addUser({ name: 'Ben Osei', role: 'agent' });
  marit = state.addUser({ name: 'Marit Solvang', email: 'marit@example.com' });
  ticket = state.addTicket({
    subject: 'Offline since the update',
    requester_id: marit.id,
    status: 'open',
    created_at: '2026-11-01T08:00:00Z',
    updated_at: '2026-11-01T08:00:00Z',
  });
  origin = await fake.start();
});
afterEach(async () => {
  await fake.stop();
  expect(oracle?.violations ?? []).toEqual([]);
});

function crmOf(agent = ana, more: Partial<typeof testSettings> = {}, fetch?: typeof globalThis.fetch) {
  const reach = reaching(origin, fetch);
  const deps = depsFor(origin, signedIn(fake, agent.id), { now, fetch: oracle?.around(reach) ?? reach });
  return zendesk.create({ ...testSettings, ...more }, deps);
}
const customer = () => String(marit.id);
const caseId = () => String(ticket.id);
const recordOf = async (id = customer()) => {
  const record = await crmOf().getRecord(id, signal);
  if (!record) throw new Error('The customer is gone.');
  return record;
};
const identity = (userId: string, handle: string, customerId = customer()) => ({
  customerId,
  userId,
  handle,
  basis: 'told-us' as const,
  agent: 'Ana Lindqvist',
  at,
});
const note = (text: string) => ({
  customerId: customer(),
  caseId: caseId(),
  text,
  agent: 'Ana Lindqvist',
  at,
});
const notes = () => fake.state.comments.map(({ body }) => body);

describe('X accounts', () => {
  it('are several per customer, each with its handle, basis, agent and time', async () => {
    await crmOf().addIdentity(identity('4001', 'ida_private'), op());
    await crmOf().addIdentity(identity('4002', 'ida_at_work'), op());
    const { identities } = await recordOf();
    expect(identities).toMatchObject([
      { ...identity('4001', 'ida_private'), id: 'x:4001' },
      { ...identity('4002', 'ida_at_work'), id: 'x:4002' },
    ]);
  });

  it('are one customer’s, also where two agents link at once', async () => {
    const other = fake.state.addUser({ name: 'Marit Solvang' });
    const race = await Promise.allSettled([
      crmOf().addIdentity(identity('4001', 'm'), op()),
      crmOf(ben).addIdentity(identity('4001', 'm', String(other.id)), op()),
    ]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = race.find(({ status }) => status === 'rejected');
    expect(loser).toMatchObject({
      reason: { code: 'Conflict', sentence: { key: 'crm_error_identity_taken' } },
    });
  });

  it('that the company keeps as a user’s external id count, and cannot be unlinked from here', async () => {
    marit.external_id = 'x:1001';
    const [match] = await crmOf().findCustomers({ userId: '1001', handle: 'anything' }, signal);
    expect(match).toMatchObject({
      evidence: 'x-id',
      customer: { id: customer(), externalId: null },
      identity: { id: 'external:1001', basis: 'x-id-on-file' },
    });
    await expect(crmOf().removeIdentity('external:1001', op())).rejects.toMatchObject({ code: 'Invalid' });
    const other = fake.state.addUser({ name: 'Other' });
    await expect(crmOf().addIdentity(identity('1001', 'm', String(other.id)), op())).rejects.toMatchObject({
      code: 'Conflict',
    });
  });

  it('on a profile are a handle without a number: evidence where search finds them, and shown', async () => {
    fake.state.addIdentity(marit.id, 'twitter', 'Marit_S');
    const find = () => crmOf().findCustomers({ userId: '1001', handle: 'marit_s' }, signal);
    expect(await find()).toEqual([]);
    fake.state.settings.searchesIdentities = true;
    expect(await find()).toMatchObject([
      { evidence: 'handle', identity: { userId: null, handle: 'Marit_S', basis: 'handle-on-file' } },
    ]);
    const [shown] = (await recordOf()).identities;
    expect((await crmOf().removeIdentity(shown?.id ?? '', op())).outcome).toBe('removed');
    expect((await recordOf()).identities).toEqual([]);
  });

  it('removed are not made again by a late repeat', async () => {
    const link = op();
    await crmOf().addIdentity(identity('4001', 'm'), link);
    await crmOf().removeIdentity('x:4001', op());
    expect((await crmOf().addIdentity(identity('4001', 'm'), { ...link, attempt: 2 })).outcome).toBe(
      'already-applied',
    );
    expect((await recordOf()).identities).toEqual([]);
  });

  it('of a record that was tampered with are not believed', async () => {
    const object = fake.state.objects.get('clew_x_account');
    if (!object) throw new Error('No object.');
    const { customerId, ...rest } = identity('9999', 'm');
    const custom_object_fields = { ...rest, customer: customerId, user_id: '9999' };
    fake.state.addRecord(object, { name: 'm', external_id: 'x:1001', custom_object_fields });
    expect(await crmOf().findCustomers({ userId: '1001', handle: '' }, signal)).toEqual([]);
    expect(await crmOf().findCustomers({ userId: '9999', handle: '' }, signal)).toEqual([]);
    expect(await crmOf().findCustomers({ userId: null, handle: 'm' }, signal)).toEqual([]);
    expect((await recordOf()).identities).toEqual([]);
  });

  it('are found by id at once, however far behind search is', async () => {
    fake.state.settings.searchLagMs = 120_000;
    await crmOf().addIdentity(identity('4001', 'fresh_handle'), op());
    const find = (userId: string | null) => crmOf().findCustomers({ userId, handle: 'fresh_handle' }, signal);
    expect(await find('4001')).toHaveLength(1);
    expect(await find(null)).toEqual([]);
    ahead += 121_000;
    expect(await find(null)).toHaveLength(1);
  });

  it('of colleagues and of users who are gone are nobody’s', async () => {
    await crmOf().addIdentity(identity('4001', 'm'), op());
    marit.active = false;
    expect(await crmOf().findCustomers({ userId: '4001', handle: 'm' }, signal)).toEqual([]);
    expect(await crmOf().getRecord(customer(), signal)).toBeNull();
    expect(await crmOf().getRecord(String(ana.id), signal)).toBeNull();
  });
});

describe('new cases', () => {
  const draft = () => ({ customerId: customer(), title: 'No power', body: 'Posted.', agent: 'Ana', at });

  it('are private, and once, also after the key has run out', async () => {
    const opId = randomUUID();
    const first = await crmOf().createCase(draft(), op(1, opId));
    ahead += 3 * 3_600_000;
    const late = await crmOf().createCase(draft(), op(2, opId));
    expect(late).toMatchObject({ outcome: 'already-applied', value: { id: first.value.id } });
    expect(fake.state.tickets.size).toBe(2);
    expect(fake.state.comments.every((comment) => !comment.public)).toBe(true);
  });

  it('of one external id that has doubles are always the same one', async () => {
    const opId = randomUUID();
    for (const _ of [1, 2])
      fake.state.addTicket({ subject: 'D', requester_id: marit.id, external_id: `clew:${opId}` });
    const ids = [2, 3].map(
      async (attempt) => (await crmOf().createCase(draft(), op(attempt, opId))).value.id,
    );
    expect(new Set(await Promise.all(ids)).size).toBe(1);
  });
});

describe('changes', () => {
  it.each(caseStatuses)('status %s is kept, and reopened from', async (status) => {
    const { value } = await crmOf().setStatus(
      { caseId: caseId(), version: null, agent: 'Ana', status },
      op(),
    );
    expect(value.status).toBe(status);
    expect((await recordOf()).cases[0]?.status).toBe(status);
    const open = { caseId: caseId(), version: null, agent: 'Ana', status: 'open' as const };
    expect((await crmOf().setStatus(open, op())).value.status).toBe('open');
    expect(ticket.tags).toEqual([]);
  });

  it.each([
    ['new', 'open'],
    ['hold', 'waiting'],
  ] as const)('leave Zendesk’s "%s" as it is where that means %s', async (status, ours) => {
    ticket.status = status;
    const change = { caseId: caseId(), version: null, agent: 'Ana', status: ours };
    expect((await crmOf().setStatus(change, op())).outcome).toBe('already-applied');
    expect(ticket.status).toBe(status);
  });

  it.each([
    ['new', 'open'],
    ['hold', 'waiting'],
  ] as const)('leave "%s" also where an escalation ends', async (status, ours) => {
    Object.assign(ticket, { status, tags: ['vip', 'clew_escalated'] });
    const change = { caseId: caseId(), version: ticket.updated_at, agent: 'Ana', status: ours };
    expect((await crmOf().setStatus(change, op())).value.status).toBe(ours);
    expect(ticket).toMatchObject({ status, tags: ['vip'] });
  });

  it('are refused in words on what Zendesk has closed', async () => {
    ticket.status = 'closed';
    await expect(crmOf().addNote(note('N'), op())).rejects.toMatchObject({
      sentence: { key: 'crm_zendesk_closed' },
    });
  });

  it('of the same second are told apart: two claims in it give one owner', async () => {
    for (let round = 0; round < 3; round += 1) {
      ticket.assignee_id = null;
      ticket.updated_at = fake.state.time();
      const version = ticket.updated_at;
      const race = await Promise.allSettled(
        [ana, ben].map((agent) =>
          crmOf(agent).claimCase({ caseId: caseId(), version, agent: agent.name, takeOver: false }, op()),
        ),
      );
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const owner = ticket.assignee_id === ana.id ? ana : ben;
      expect(race.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'Conflict', sentence: { key: 'crm_error_owned', args: { owner: owner.name } } },
      });
    }
  });

  it('a note survives a colleague’s change in between', async () => {
    let meddled = false;
    const crm = crmOf(ana, {}, (input, init) => {
      if (init?.method === 'PUT' && !meddled) {
        meddled = true;
        ticket.updated_at = '2026-11-02T08:00:00Z';
      }
      return fetch(input, init);
    });
    expect((await crm.addNote(note('Ask for the photo'), op())).outcome).toBe('created');
    expect(notes().filter((body) => body.includes('photo'))).toHaveLength(1);
  });

  it('a customer’s words with a note’s mark are no note', async () => {
    const opId = randomUUID();
    fake.state.addComment({
      ticket_id: ticket.id,
      author_id: marit.id,
      body: marked('I read your logs', opId),
      public: true,
      channel: 'email',
    });
    expect((await crmOf().addNote(note('Ask'), op(2, opId))).outcome).toBe('created');
  });

  it('an escalation goes to its desk’s group, and never lowers what is urgent', async () => {
    const hand = { caseId: caseId(), version: null, agent: 'Ana', note: 'Please call', at };
    await crmOf().escalateCase({ ...hand, desk: 'legal' }, op());
    expect(ticket).toMatchObject({ group_id: 77, priority: 'urgent', status: 'open' });
    expect(ticket.tags).toEqual(['clew_escalated', 'clew_desk_legal']);
    await crmOf().escalateCase({ ...hand, desk: 'call-back' }, op());
    expect(ticket).toMatchObject({ group_id: 77, priority: 'urgent' });
    expect(ticket.tags).toContain('clew_desk_call_back');
  });
});

describe('timeline', () => {
  const say = (author: FakeUser, body: string, created_at: string, more: object = {}) =>
    fake.state.addComment({
      ticket_id: ticket.id,
      author_id: author.id,
      body,
      public: true,
      channel: 'email',
      created_at,
      ...more,
    });

  it('says who wrote, which way, over which channel and whether it was answered', async () => {
    say(marit, 'It is off', '2026-11-01T09:00:00Z', { channel: 'voice' });
    say(ana, 'We look into it', '2026-11-01T10:00:00Z');
    say(marit, 'Still off', '2026-11-01T11:00:00Z', { channel: 'mobile_sdk' });
    say(ben, 'Call her', '2026-11-01T12:00:00Z', { public: false });
    ticket.updated_at = '2026-11-01T12:00:00Z';
    const { interactions } = await recordOf();
    expect(interactions).toMatchObject([
      { direction: 'internal', agent: 'Ben Osei', answered: null },
      { direction: 'in', channel: 'app', answered: false, agent: null },
      { direction: 'out', channel: 'email', answered: null, agent: 'Ana Lindqvist' },
      { direction: 'in', channel: 'phone', answered: true },
    ]);
  });

  it('keeps the order and every entry of one second, over several pages', async () => {
    for (let count = 0; count < 130; count += 1)
      say(marit, `Line ${count}`, '2026-11-01T09:00:00Z', { id: 9_950 + count });
    const crm = crmOf();
    const lines: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const page = await crm.getTimeline(customer(), cursor, signal);
      lines.push(...page.items.map(({ summary }) => summary));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(lines).toEqual(Array.from({ length: 130 }, (_, index) => `Line ${129 - index}`));
  });

  it('opens only the tickets that can hold what is shown', async () => {
    for (let count = 0; count < 60; count += 1)
      say(marit, `Line ${count}`, `2026-11-01T09:00:${count % 60}Z`.replace(/:(\d)Z/, ':0$1Z'));
    ticket.updated_at = '2026-11-01T09:01:00Z';
    for (let count = 0; count < 20; count += 1)
      fake.state.addTicket({
        subject: 'Old',
        requester_id: marit.id,
        created_at: '2025-01-01T00:00:00Z',
        updated_at: '2025-01-02T00:00:00Z',
      });
    await recordOf();
    expect(fake.log.filter((line) => line.includes('/comments')).length).toBeLessThanOrEqual(4);
  });
});

describe('limits and rights', () => {
  it('stops by itself where nothing is left of the minute', async () => {
    fake.state.settings.requestsPerMinute = 1;
    const crm = crmOf();
    await crm.lookup('externalId', 'SHOP-1', signal);
    await expect(crm.lookup('externalId', 'SHOP-1', signal)).rejects.toMatchObject({
      code: 'RateLimited',
      retryAfterMs: expect.any(Number),
    });
    expect(fake.log).toHaveLength(1);
  });

  it('waits as long as Zendesk says', async () => {
    fake.state.settings.updatesPerTenMinutes = 0;
    const refused = crmOf().addNote(note('N'), op());
    await expect(refused).rejects.toMatchObject({ code: 'RateLimited' });
    const { retryAfterMs } = await refused.catch((error) => error);
    expect(retryAfterMs).toBeGreaterThan(590_000);
  });

  it('a probe names what an administrator has to do', async () => {
    expect((await crmOf().probe(signal)).warnings).toEqual([]);
    const object = fake.state.objects.get('clew_x_post');
    object?.fields.splice(0, 1);
    fake.state.objects.delete('clew_x_account');
    const light = fake.state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 });
    expect((await crmOf(light).probe(signal)).warnings).toEqual([
      { key: 'crm_zendesk_light_agent' },
      { key: 'crm_zendesk_object_missing', args: { object: 'clew_x_account' } },
      { key: 'crm_zendesk_field_missing', args: { object: 'clew_x_post', field: 'customer' } },
    ]);
    await expect(crmOf(marit).probe(signal)).rejects.toMatchObject({ code: 'Forbidden' });
  });

  it('a light agent may write notes, and is refused the rest', async () => {
    const light = fake.state.addUser({ name: 'Li Ght', role: 'agent', role_type: 1 });
    await crmOf(light).addNote(note('Seen'), op());
    const claim = { caseId: caseId(), version: null, agent: 'Li Ght', takeOver: false };
    await expect(crmOf(light).claimCase(claim, op())).rejects.toMatchObject({ code: 'Forbidden' });
    await expect(crmOf(light).addIdentity(identity('1', 'm'), op())).rejects.toMatchObject({
      code: 'Forbidden',
    });
  });
});

describe('the account’s own fields', () => {
  it('give a case its number, order, amount and day', async () => {
    const values = { number: 'CS-1', orderNumber: 'HE-7', amount: '$412.80', dueOn: '2026-12-01' };
    ticket.custom_fields = Object.entries(fields).map(([key, id]) => ({
      id,
      value: values[key as 'number'],
    }));
    expect((await recordOf()).cases[0]).toMatchObject(values);
    const without = await crmOf(ana, { ticketFields: {} }).getRecord(customer(), signal);
    expect(without?.cases[0]).toMatchObject({
      number: caseId(),
      orderNumber: null,
      amount: null,
      dueOn: null,
    });
  });

  it('give a customer a site, and none where all of it is empty', async () => {
    expect((await recordOf()).sites).toEqual([]);
    marit.user_fields = { region: 'Utah', service_centre: 'Mountain West', since: '2024-05-14' };
    const { sites, customer: shown } = await recordOf();
    expect(sites).toMatchObject([{ region: 'Utah', serviceCentre: 'Mountain West', street: '' }]);
    expect(shown.since).toBe('2024-05-14');
  });
});
