import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { requestJson } from './request-json.ts';

const schema = v.object({ id: v.string() });
const url = 'https://crm.example.com/v1/x';
const answering = (answer: () => Response | Promise<Response>) => vi.fn<typeof fetch>(async () => answer());
const ask = (fetch: typeof globalThis.fetch, more = {}, signal = new AbortController().signal) =>
  requestJson(fetch, { url, schema, signal, ...more });
const json = (value: unknown, init?: ResponseInit) => Response.json(value, init);

test('no cookies, no cache, no redirect and no referrer go with a request', async () => {
  const fetch = answering(() => json({ id: 'a' }));
  const answer = await ask(fetch, { method: 'POST', body: { b: 1 }, headers: { 'idempotency-key': 'k' } });
  expect(answer).toMatchObject({ status: 200, value: { id: 'a' } });
  expect(fetch.mock.calls[0]).toMatchObject([
    url,
    {
      method: 'POST',
      body: '{"b":1}',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': 'k' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    },
  ]);
});

test('an expected status and 204 are answers without a value', async () => {
  const gone = () => new Response('{"id":"no"}', { status: 404 });
  expect(await ask(answering(gone), { expected: [404] })).toMatchObject({ status: 404, value: null });
  expect(await ask(answering(() => new Response(null, { status: 204 })))).toMatchObject({ value: null });
  await expect(ask(answering(gone))).rejects.toMatchObject({ code: 'Invalid' });
});

test.each([
  ['a sign-in page', () => new Response('<html>'), 'crm_error_not_json'],
  ['another shape', () => json({ id: 7 }), 'crm_error_not_understood'],
  ['an answer that is cut off', () => new Response('{"id":"a'), 'crm_error_not_json'],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'crm_error_unreachable'],
  ['500', () => json({}, { status: 500 }), 'crm_error_server'],
])('%s is no answer', async (_what, answer, key) => {
  await expect(ask(answering(answer))).rejects.toMatchObject({ code: 'Unavailable', sentence: { key } });
});

test('who aborts gets their own reason; what was aborted before is never sent', async () => {
  const stop = new AbortController();
  const reason = new Error('closed');
  const hanging = vi.fn<typeof fetch>(
    (_url, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)),
      ),
  );
  const asked = ask(hanging, {}, stop.signal);
  stop.abort(reason);
  await expect(asked).rejects.toBe(reason);
  await expect(ask(hanging, {}, stop.signal)).rejects.toBe(reason);
  expect(hanging).toHaveBeenCalledTimes(1);
});
