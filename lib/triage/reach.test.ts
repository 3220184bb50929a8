import { expect, it } from 'vitest';
import { reachOf } from './reach.ts';

const counts = { replies: 0, reposts: 0, likes: 0, views: null, followers: null };
const at = (minutes: number, more: Partial<typeof counts> = {}) => ({
  at: new Date(Date.UTC(2026, 10, 20, 9, minutes)).toISOString(),
  metrics: { ...counts, ...more },
});
const keys = (readings: ReturnType<typeof at>[]) =>
  reachOf(null, readings).reasons.map(({ message }) => message);

it('without any count there is none', () => {
  expect(reachOf(null)).toEqual({ reach: 0, reasons: [] });
  expect(reachOf(undefined, [])).toEqual({ reach: 0, reasons: [] });
});

it('grows with views, followers and answers, and stays within 1', () => {
  const of = (more: object) => reachOf({ ...counts, ...more }).reach;
  expect(of({ views: 50_000 })).toBeGreaterThan(of({ views: 500 }));
  expect(of({ followers: 2_000_000 })).toBeGreaterThan(of({ followers: 100 }));
  expect(of({ replies: 30 })).toBeGreaterThan(of({ likes: 1 }));
  expect(of({ views: 1e12, followers: 1e9, replies: 1e6 })).toBeLessThanOrEqual(1);
});

it('says how many replies came in how many minutes, and whether they come faster', () => {
  expect(keys([at(10, { replies: 6 }), at(0), at(5, { replies: 1 })])).toEqual([
    { key: 'triage_reach_rising', args: { count: 6, minutes: 10 } },
  ]);
  expect(keys([at(0), at(5, { replies: 5 }), at(10, { replies: 6 })])).toEqual([
    { key: 'triage_reach_replies', args: { count: 6, minutes: 10 } },
  ]);
});

it('makes nothing of two readings within a moment, of old ones, or of fewer replies than before', () => {
  expect(keys([at(0), at(1, { replies: 9 })])).toEqual([]);
  expect(keys([at(0, { replies: 9 }), at(10, { replies: 1 })])).toEqual([]);
  const old = { ...at(0), at: '2026-11-19T09:00:00Z' };
  expect(keys([old, at(0, { replies: 40 })])).toEqual([]);
});
