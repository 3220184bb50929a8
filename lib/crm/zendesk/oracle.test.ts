import { describe, expect, it } from 'vitest';
import {
  hasZendeskDocument,
  noZendeskDocument,
  openZendeskOracle,
} from '../../../tests/support/zendesk-oracle.ts';

const genuine = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'x-zendesk-request-id': '1' } });
const ticket = { id: 1, requester_id: 2, subject: 'S', status: 'open', assignee_id: null };

const opened = hasZendeskDocument ? openZendeskOracle() : null;

/** What the oracle says of one request and its answer. */
async function said(method: string, path: string, body?: unknown, answer = genuine({})) {
  if (!opened) throw new Error(noZendeskDocument);
  const oracle = await opened;
  const before = oracle.violations.length;
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const headers = { 'content-type': 'application/json' };
  await oracle.around(async () => answer)(`https://x.zendesk.com${path}`, { ...init, headers });
  return oracle.violations.slice(before);
}

describe.skipIf(!hasZendeskDocument)('the oracle of Zendesk’s document', () => {
  const body = (more: object) => ({
    ticket: { subject: 'S', comment: { body: 'B', public: false }, ...more },
  });

  it('passes what is right, and counts it', async () => {
    expect(await said('POST', '/api/v2/tickets', body({}), genuine({ ticket }, 201))).toEqual([]);
    expect(await said('GET', '/api/v2/tickets/1/comments?page[size]=100&sort=-created_at')).toEqual([]);
    const oracle = await openZendeskOracle();
    await oracle.around(async () => genuine({}))('https://x.zendesk.com/api/v2/users/7');
    expect([...oracle.checked]).toEqual([['GET /api/v2/users/{user_id}', 1]]);
  });

  it.each([
    ['a misspelt field', 'POST', '/api/v2/tickets', body({ requestor_id: 1 })],
    ['a misspelt field within', 'POST', '/api/v2/tickets', { ticket: { comment: { boddy: 'B' } } }],
    ['a field of the wrong type', 'PUT', '/api/v2/tickets/1', { ticket: { assignee_id: 'seven' } }],
    ['a value that is no choice', 'PUT', '/api/v2/tickets/1', { ticket: { status: 'escalated' } }],
    ['a stamp that is no time', 'PUT', '/api/v2/tickets/1', { ticket: { updated_stamp: 'now' } }],
    ['a field that is missing', 'POST', '/api/v2/tickets', { ticket: { subject: 'S' } }],
    ['a query that is not known', 'GET', '/api/v2/users/search?externalid=1', undefined],
    ['a page where there is none by cursor', 'GET', '/api/v2/users/search?page[size]=10', undefined],
    ['a page that is too long', 'GET', '/api/v2/tickets/1/comments?page[size]=1000', undefined],
    ['a path that does not exist', 'GET', '/api/v2/customers/1', undefined],
    ['a method that does not exist', 'PATCH', '/api/v2/tickets/1', {}],
  ])('finds %s in a request', async (_what, method, path, sent) => {
    expect(await said(method, path, sent)).not.toEqual([]);
  });

  it.each([
    ['a field of the wrong type', '/api/v2/tickets/1', { ticket: { ...ticket, id: '1' } }],
    ['a value that is no choice', '/api/v2/tickets/1', { ticket: { ...ticket, status: 'done' } }],
    ['a field that is missing', '/api/v2/tickets/1', { ticket: { id: 1 } }],
    ['null where something is', '/api/v2/tickets/1', { ticket: { ...ticket, subject: null } }],
    ['something else within a list', '/api/v2/tickets', { tickets: [{ ...ticket, tags: 'one' }] }],
  ])('finds %s in an answer', async (_what, path, answer) => {
    expect(await said('GET', path, undefined, genuine(answer))).not.toEqual([]);
  });

  it('leaves alone what a proxy answers', async () => {
    expect(await said('GET', '/api/v2/tickets/1', undefined, new Response('{"ticket":1}'))).toEqual([]);
  });
});

if (!hasZendeskDocument) it.skip(noZendeskDocument, () => undefined);
