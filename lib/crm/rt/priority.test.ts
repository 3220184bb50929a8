import { expect, test } from 'vitest';
import { priorityOf, severityOf } from './priority.ts';

test('what a new case is given is what is read back', () => {
  for (const severity of [1, 2, 3] as const) expect(severityOf(Number(priorityOf(severity)))).toBe(severity);
});

test('nothing wrong is no priority, and what nobody set is no severity', () => {
  expect([priorityOf(0), priorityOf(undefined)]).toEqual([null, null]);
  expect([severityOf(0), severityOf(Number.NaN)]).toEqual([null, null]);
});

test('an escalated ticket is grave; what agents chose in between counts as the nearest below', () => {
  expect([80, 50, 40, 95].map(severityOf)).toEqual([2, 2, 1, 3]);
});
