import { afterEach, expect, test, vi } from 'vitest';
import { ClewError } from '../messaging/errors.ts';
import { pauseAfter } from './pause.ts';

afterEach(() => void vi.restoreAllMocks());

const limited = (retryAfterMs?: number) =>
  new ClewError('RateLimited', { key: 'crm_error_too_many' }, undefined, { retryAfterMs });

test('the pause grows with each try, up to five minutes, and is spread over all of it', () => {
  for (const [luck, pauses] of [
    [0, [1000, 1000, 1000]],
    [1, [3000, 9000, 301_000]],
  ] as const) {
    vi.spyOn(Math, 'random').mockReturnValue(luck);
    expect([1, 3, 30].map((attempt) => pauseAfter(new Error('gone'), attempt))).toEqual(pauses);
  }
});

test('a CRM that asks for no time, or for a moment that is over, is not asked again at once', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  for (const attempt of [1, 2, 50]) expect(pauseAfter(limited(0), attempt)).toBe(1000);
  expect(pauseAfter(limited(), 1)).toBe(1000);
  vi.spyOn(Math, 'random').mockReturnValue(1);
  // And the more often it does, the later.
  expect(pauseAfter(limited(0), 8)).toBe(257_000);
});

test('a CRM that asks for a time gets it, and not everybody’s return in the same moment', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  expect(pauseAfter(limited(60_000), 1)).toBe(60_000);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  expect(pauseAfter(limited(60_000), 1)).toBe(60_500);
});
