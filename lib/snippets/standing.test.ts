import { expect, test } from 'vitest';
import { makeSnippet } from '../../tests/support/snippets.ts';
import { standing } from './standing.ts';

test.each([
  [null, '2026-11-01T09:00:00.000Z', 'fresh'],
  ['2026-11-20', '2026-11-01T09:00:00.000Z', 'fresh'],
  ['2026-11-19', '2026-11-01T09:00:00.000Z', 'expired'],
  [null, '2026-01-01T09:00:00.000Z', 'stale'],
  ['2026-11-19', '2026-01-01T09:00:00.000Z', 'expired'],
])('expiring %s, changed at %s: %s', (expires, updatedAt, expected) => {
  expect(standing(makeSnippet(1, ['a'], { expires, updatedAt }), '2026-11-20T23:00:00.000Z')).toBe(expected);
});
