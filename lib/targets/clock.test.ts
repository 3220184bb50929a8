import { expect, test } from 'vitest';
import { clockAt, openTimes } from './clock.ts';

const at = (text: string) => Date.parse(text);
const times = ['09:00-17:00'];
const hours = (zone: string) => ({ zone, week: { mon: times, fri: times }, holidays: [] });
const target = { minutes: 240, hours: hours('Europe/Berlin') };

test('over a weekend on which the clocks go forward: it stands still, and is due by the new time', () => {
  const posted = at('2026-03-27T15:00:00Z');
  expect(clockAt(posted, target, at('2026-03-27T15:30:00Z'))).toEqual({
    dueAt: at('2026-03-30T10:00:00Z'),
    left: 210 * 60_000,
    pausedUntil: null,
  });
  for (const now of ['2026-03-27T16:00:00Z', '2026-03-29T01:00:00Z', '2026-03-30T06:59:59Z'])
    expect(clockAt(posted, target, at(now))).toEqual({
      dueAt: at('2026-03-30T10:00:00Z'),
      left: 180 * 60_000,
      pausedUntil: at('2026-03-30T07:00:00Z'),
    });
  expect(clockAt(posted, target, at('2026-03-30T11:30:00Z')).left).toBe(-90 * 60_000);
});

test('a desk that never opens: the whole target stays, and there is no time at which it is due', () => {
  const never = { minutes: 30, hours: { zone: '', week: {}, holidays: [] } };
  expect(clockAt(0, never, 1e12)).toEqual({ dueAt: null, left: 30 * 60_000, pausedUntil: null });
});

test('the same hours are worked out once', () => {
  expect(openTimes(hours('Asia/Kolkata'))).toBe(openTimes(hours('Asia/Kolkata')));
});
