import { expect, test } from 'vitest';
import { reachOf, risingOf, withReading } from './reach.ts';

const minute = 60_000;
const metrics = (likes: number, more = {}) => ({
  replies: 0,
  reposts: 0,
  likes,
  views: null,
  followers: null,
  ...more,
});
const after = (...counts: [at: number, likes: number][]) =>
  counts.reduce<ReturnType<typeof withReading>>(
    (readings, [at, likes]) => withReading(readings, metrics(likes), at * minute),
    [],
  );

test.each([
  [null, 0],
  [metrics(99), 0],
  [metrics(100), 1],
  [metrics(0, { followers: 150_000 }), 2],
  [metrics(3, { views: 2_000_000, followers: 10 }), 3],
])('reach of %j', (of, expected) => expect(reachOf(of)).toBe(expected));

test('five reactions in ten minutes are a rise; the same in an hour are none', () => {
  expect(risingOf(after([0, 2], [4, 5], [8, 7]))).toEqual({ count: 5, minutes: 8, at: 8 * minute });
  expect(risingOf(after([0, 2], [60, 7]))).toBeNull();
  expect(risingOf(after([0, 2], [8, 6]))).toBeNull();
  expect(risingOf(after([0, 500]))).toBeNull();
});

test('what is seen again and again within a minute takes no room; a count that falls begins anew', () => {
  const quick = Array.from({ length: 40 }, (_, n): [number, number] => [n / 10, n]);
  expect(after(...quick).length).toBeLessThanOrEqual(8);
  expect(risingOf(after(...quick))?.count).toBeGreaterThan(30);
  expect(after([0, 50], [1, 3])).toEqual([{ at: new Date(minute).toISOString(), metrics: metrics(3) }]);
  expect(after([0, 5], [9, 5])).toEqual([{ at: new Date(0).toISOString(), metrics: metrics(5) }]);
});
