import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EmbeddedCrm } from '../embedded/db.ts';
import rt from './rt.ts';

// Answers in the shapes of a real Request Tracker 5.0.3; what the real one does is for tests/contract/worlds/rt.ts.

const base = 'https://rt.example';
const { signal } = new AbortController();
const operation = (attempt = 1) => ({ opId: 'op-1', attempt, signal });

interface Sent {
  method: string;
  path: string;
  query: string;
  body: unknown;
}
type Answer = unknown | Response;

const fields = (values: Record<string, string[]>) =>
  Object.entries(values).map(([name, list]) => ({ name, values: list, id: '1', type: 'customfield' }));
const user = (id: number, name: string, values: Record<string, string[]> = {}) => ({
  id,
  Name: `customer ${id}`,
  RealName: name,
  EmailAddress: `c${id}@example.com`,
  Lang: '',
  Created: '2024-01-01T00:00:00Z',
  CustomFields: fields(values),
});
const ticket = (id: number, requestors: number[], values: Record<string, string[]> = {}) => ({
  id: String(id),
  Subject: `Ticket ${id}`,
  Status: 'new',
  Owner: { id: 'Nobody', Name: 'Nobody', RealName: 'Nobody in particular' },
  Queue: { id: '1', Name: 'General' },
  Priority: '0',
  Created: '2026-01-01T00:00:00Z',
  LastUpdated: '2026-01-01T00:00:00Z',
  Due: '1970-01-01T00:00:00Z',
  Told: '1970-01-01T00:00:00Z',
  CustomFields: fields(values),
  Requestor: requestors.map((one) => ({ id: one, Name: `customer ${one}`, RealName: '' })),
  _hyperlinks: [{ ref: 'self' }, { ref: 'comment' }, { ref: 'lifecycle', to: 'open' }],
});
const list = (...items: unknown[]) => ({
  items,
  count: items.length,
  total: items.length,
  page: 1,
  per_page: 100,
});
const everyField = list(
  ...['XUserId', 'XHandle', 'XIdentity'].map((Name) => ({ Name, LookupType: 'RT::User' })),
  ...['OperationId', 'PostId', 'Desk'].map((Name) => ({ Name, LookupType: 'RT::Queue-RT::Ticket' })),
  { Name: 'Clew', LookupType: 'RT::Queue-RT::Ticket-RT::Transaction' },
);

/** An adapter over answers, and what it sent. */
function scripted(
  answer: (sent: Sent) => Answer,
  { token = '1-33-d5fa0ef0077a778760cccd1e1abd9532' as unknown, known = everyField } = {},
) {
  const log: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const sent = {
      method: init?.method ?? 'GET',
      path: url.pathname.replace('/REST/2.0', ''),
      query: url.searchParams.get('query') ?? '',
      body: init?.body ? JSON.parse(String(init.body)) : null,
    };
    log.push(sent);
    const given = sent.path === '/customfields' ? known : answer(sent);
    return given instanceof Response ? given : Response.json(given);
  };
  const tokens = {
    read: async () => token,
    write: async () => {},
    clear: async () => {},
    exclusively: <T>(run: () => Promise<T>) => run(),
  };
  const crm = rt.create(v.parse(rt.settings, { baseUrl: `${base}/` }), {
    fetch,
    tokens,
    launchAuth: () => Promise.reject(new Error('no page')),
    redirectUrl: () => '',
    embedded: new EmbeddedCrm('rt-test'),
    now: Date.now,
  });
  return { crm, log };
}

describe('what RT leaves out of a question', () => {
  const everybody = list(
    user(40, 'Jonas Berg', { XUserId: ['7'], XHandle: ['jonas'] }),
    user(41, 'Ida Vold'),
  );
  const { crm } = scripted(() => everybody);

  it('finds nobody, whoever comes', async () => {
    expect(await crm.findCustomers({ userId: '8', handle: 'somebody' }, signal)).toEqual([]);
    expect(await crm.lookup('email', 'c42@example.com', signal)).toEqual([]);
    expect(await crm.lookup('phone', '801 555 0143', signal)).toEqual([]);
    expect(await crm.lookup('externalId', 'SHOP-1', signal)).toEqual([]);
    expect(await crm.searchCustomers('solvang', signal)).toEqual([]);
  });

  it('still finds who holds it', async () => {
    const matches = await crm.findCustomers({ userId: '7', handle: 'renamed' }, signal);
    expect(matches).toMatchObject([
      { customer: { id: '40' }, evidence: 'x-id', identity: { handle: 'jonas' } },
    ]);
    expect(await crm.findCustomers({ userId: '9', handle: 'JONAS' }, signal)).toMatchObject([
      { evidence: 'handle-moved' },
    ]);
  });
});

it('quotes what goes into RT’s query language', async () => {
  const { crm, log } = scripted(() => list());
  await crm.lookup('reference', `x' OR id > 0 OR Subject = 'y\\`, signal);
  expect(log[0]?.query).toBe(
    String.raw`CF.{CaseNumber} = 'x\' OR id > 0 OR Subject = \'y\\' OR CF.{OrderNumber} = 'x\' OR id > 0 OR Subject = \'y\\'`,
  );
});

describe('accounts of a customer', () => {
  const line = (more: object) =>
    JSON.stringify({
      userId: '1',
      handle: 'one',
      basis: 'told-us',
      agent: 'Ana',
      at: '2026-01-05T08:00:00.000Z',
      ...more,
    });
  const identities = async (values: Record<string, string[]>) => {
    const { crm } = scripted(({ path }) =>
      path === '/users'
        ? list(user(40, 'A', values))
        : path === '/user/40'
          ? { Name: 'customer 40' }
          : list(),
    );
    return (await crm.getRecord('40', signal))?.identities.map(({ id, handle, basis, agent }) => [
      id,
      handle,
      basis,
      agent,
    ]);
  };

  it('are those of the fields, with how they are known where a line says it', async () => {
    expect(
      await identities({
        XUserId: ['1', '2'],
        XHandle: ['one', 'Two'],
        XIdentity: [line({}), 'by hand', '{}'],
      }),
    ).toEqual([
      ['40:1', 'one', 'told-us', 'Ana'],
      ['40:2', '2', 'x-id-on-file', ''],
      ['40:@two', 'Two', 'handle-on-file', ''],
    ]);
  });

  it('are none where only a line is left', async () => {
    expect(await identities({ XIdentity: [line({})] })).toEqual([]);
  });
});

describe('a new case', () => {
  const draft = {
    customerId: '40',
    title: 'No power',
    body: 'For colleagues',
    agent: 'Ana',
    at: '2026-01-05T08:00:00.000Z',
  };

  it('whose field was left empty, since another holds the operation, goes into the other', async () => {
    let attached = false;
    const { crm, log } = scripted(({ method, path, query, body }) => {
      if (path === '/users') return list(user(40, 'A'));
      if (path === '/user/40') return { Name: 'customer 40' };
      if (path === '/ticket') return Response.json({ id: '8' }, { status: 201 });
      if (path === '/ticket/7/comment') {
        attached = (body as { Requestor: string[] }).Requestor[0] === '40';
        return Response.json(['Comments added'], {
          status: 201,
          headers: { location: '/REST/2.0/transaction/9' },
        });
      }
      if (method === 'PUT') return ['Merge Successful'];
      const holder = ticket(7, attached ? [40] : [], { OperationId: ['op-1'] });
      return list(query.includes('OperationId') ? holder : ticket(7, attached ? [40] : []));
    });
    expect((await crm.createCase(draft, operation())).value).toMatchObject({
      id: '7',
      customerId: '40',
      number: '#7',
    });
    const merges = log.filter(({ method, path }) => method === 'PUT' && path === '/ticket/8');
    expect(merges).toMatchObject([{ body: { MergeInto: '7' } }]);
    // RT mails whoever a new ticket belongs to.
    expect(log.find(({ path }) => path === '/ticket')?.body).toEqual({
      Queue: 'General',
      Subject: 'No power',
      CustomFields: { OperationId: 'op-1' },
    });
  });

  it('is refused before anything is made where RT lacks the fields', async () => {
    const { crm, log } = scripted(
      ({ path }) => (path === '/users' ? list(user(40, 'A')) : { Name: 'customer 40' }),
      { known: list(...everyField.items.slice(0, -1)) },
    );
    const refused = crm.createCase(draft, operation());
    await expect(refused).rejects.toMatchObject({ code: 'Invalid', sentence: { args: { fields: 'Clew' } } });
    expect(log.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

it('takes a 200 that did nothing for what it is', async () => {
  const { crm } = scripted(({ method, path, query }) => {
    if (method === 'PUT') return ['Could not add new custom field value: Permission Denied'];
    if (path === '/users') return query.includes('XUserId') ? list() : list(user(40, 'A'));
    return { Name: 'customer 40' };
  });
  const identity = {
    customerId: '40',
    userId: '1',
    handle: 'one',
    basis: 'told-us' as const,
    agent: 'Ana',
    at: '2026-01-05T08:00:00.000Z',
  };
  await expect(crm.addIdentity(identity, operation())).rejects.toMatchObject({ code: 'Forbidden' });
});

describe('a redirect', () => {
  const away = () => new Response(null, { status: 302, headers: { location: '/' } });

  it('of an RT that can be reached is a refused token: RT sends browsers to its sign-in page', async () => {
    const { crm, log } = scripted(({ path }) =>
      path === '/NoAuth/Login.html' ? new Response('<html>') : away(),
    );
    await expect(crm.probe(signal)).rejects.toMatchObject({ code: 'AuthError' });
    expect(log.some(({ path }) => path === '/NoAuth/Login.html')).toBe(true);
  });

  it('of everything is somebody else’s', async () => {
    await expect(scripted(away).crm.probe(signal)).rejects.toMatchObject({ code: 'Unavailable' });
  });
});

it('sends nothing without a token', async () => {
  for (const token of [null, '', 'a b', '1-33']) {
    const { crm, log } = scripted(() => list(), { token });
    await expect(crm.lookup('name', 'Jonas Berg', signal)).rejects.toMatchObject({ code: 'AuthError' });
    expect(log).toEqual([]);
  }
});

it('takes plain http on this machine only', () => {
  const good = ['https://rt.example', 'http://127.0.0.1:8080', 'http://localhost'];
  const bad = ['http://rt.example', 'http://localhost.example', 'ftp://rt.example', 'rt.example'];
  for (const baseUrl of good) expect(v.safeParse(rt.settings, { baseUrl }).success, baseUrl).toBe(true);
  for (const baseUrl of bad) expect(v.safeParse(rt.settings, { baseUrl }).success, baseUrl).toBe(false);
});
