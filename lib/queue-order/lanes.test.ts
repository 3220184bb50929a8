import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { aroundTheClock } from '../targets/hours.ts';
import { laneOf, lateLaneOf } from './lanes.ts';

const { routing } = defaultPolicy;
const taken = { intent: 'question', flags: [], severity: 0 } as const;
const late = { desk: 'legal', name: 'Legal', at: 1000, hours: aroundTheClock };

test.each([
  ['new', {}, 'questions'],
  ['linked', {}, 'questions'],
  ['taken', {}, '~taken'],
  ['answered', { reminder: 'set' as const }, '~done'],
  ['new', { reminder: 'set' as const }, '~later'],
  ['new', { reminder: 'due' as const }, 'questions'],
  ['linked', { gone: 'deleted' }, '~gone'],
  ['answered', { gone: 'unavailable' }, '~gone'],
] as const)('a post that is %s, %j, stands in %s', (state, beside, lane) => {
  expect(laneOf('questions', taken, state, { reminder: null, ...beside })).toBe(lane);
});

test('danger that X withholds stays in its lane; danger that was deleted does not', () => {
  const grave = { ...taken, severity: 3 } as const;
  const of = (gone: 'deleted' | 'unavailable') => laneOf('safety', grave, 'new', { reminder: null, gone });
  expect([of('unavailable'), of('deleted')]).toEqual(['safety', '~gone']);
});

test('where a post waits whose desk is overdue', () => {
  const reminder = (setAt: number, state: 'set' | 'due' = 'set') => ({ postId: '1', at: 9000, setAt, state });
  const of = (home: string, severity: 0 | 3 = 0, set?: ReturnType<typeof reminder>) =>
    lateLaneOf(home, { severity }, routing, late, set);
  expect([of('urgent'), of('rest'), of('gone-from-policy')]).toEqual(['urgent', 'questions', 'questions']);
  expect([of('urgent', 0, reminder(1000)), of('urgent', 0, reminder(999))]).toEqual(['~later', 'urgent']);
  expect(of('urgent', 0, reminder(1000, 'due'))).toBe('urgent');
  expect(of('safety', 3, reminder(1000))).toBe('safety');
  const none = { ...routing, lanes: routing.lanes.map((lane) => ({ ...lane, target: null })) };
  expect(lateLaneOf('rest', { severity: 0 }, none, late, undefined)).toBe('rest');
});
