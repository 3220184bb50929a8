import { expect, test } from 'vitest';
import { failureOf, readRetryAfter } from './failures.ts';

const now = Date.parse('2026-11-20T12:00:00.000Z');

test.each([
  [401, 'AuthError'],
  [403, 'Forbidden'],
  [404, 'Invalid'],
  [410, 'Invalid'],
  [408, 'Unavailable'],
  [409, 'Conflict'],
  [412, 'Conflict'],
  [428, 'Conflict'],
  [422, 'Invalid'],
  [429, 'RateLimited'],
  [500, 'Unavailable'],
  [503, 'Unavailable'],
  [302, 'Unavailable'],
])('%i is %s', (status, code) => {
  expect(failureOf(status, new Headers(), now).code).toBe(code);
});

test('who is signed out is told where to sign in', () => {
  expect(failureOf(401, new Headers(), now).action).toEqual({ key: 'crm_action_sign_in' });
});

test.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Fri, 20 Nov 2026 12:01:00 GMT', 60_000],
  ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
  ['999999999', 3_600_000],
  ['soon', undefined],
  ['-5x', undefined],
  ['', undefined],
])('Retry-After %j is %j ms', (value, ms) => {
  expect(readRetryAfter(value, now)).toBe(ms);
  for (const status of [429, 503])
    expect(failureOf(status, new Headers({ 'retry-after': value }), now).retryAfterMs).toBe(ms);
});
