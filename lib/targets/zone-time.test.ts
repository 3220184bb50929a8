import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantAt, isZone, offsetAt, wallAt, weekdayOf } from './zone-time.ts';

const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';
const wall = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number) => new Date(at).toISOString();

test.each([
  ['an ordinary winter day', '2026-01-15T09:00:00', berlin, '2026-01-15T08:00:00.000Z'],
  ['an ordinary summer day', '2026-07-15T09:00:00', berlin, '2026-07-15T07:00:00.000Z'],
  ['just before the clocks go forward', '2026-03-29T01:59:59', berlin, '2026-03-29T00:59:59.000Z'],
  [
    'skipped: half past two shows as half past three',
    '2026-03-29T02:30:00',
    berlin,
    '2026-03-29T01:30:00.000Z',
  ],
  ['just after', '2026-03-29T03:00:00', berlin, '2026-03-29T01:00:00.000Z'],
  ['shown twice: the first of the two', '2026-10-25T02:30:00', berlin, '2026-10-25T00:30:00.000Z'],
  ['after both', '2026-10-25T03:00:00', berlin, '2026-10-25T02:00:00.000Z'],
  ['skipped in New York', '2026-03-08T02:30:00', newYork, '2026-03-08T07:30:00.000Z'],
  ['shown twice in New York', '2026-11-01T01:30:00', newYork, '2026-11-01T05:30:00.000Z'],
  ['a zone that never changes', '2026-03-29T02:30:00', 'Asia/Kolkata', '2026-03-28T21:00:00.000Z'],
  [
    'a zone half an hour of which is changed',
    '2026-10-04T02:15:00',
    'Australia/Lord_Howe',
    '2026-10-03T15:45:00.000Z',
  ],
])('%s', (_what, text, zone, expected) => expect(iso(instantAt(wall(text), zone))).toBe(expected));

const zones = [
  berlin,
  newYork,
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'UTC',
];
const moments = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2040, 0) });

test('from an instant to the wall and back is the same instant, or the first that the clock shows so', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
      const back = instantAt(wallAt(at, zone), zone);
      expect(wallAt(back, zone)).toBe(wallAt(at, zone));
      expect([0, 3_600_000]).toContain(at - back);
    }),
    { numRuns: 2000 },
  );
});

test('clocks are never more than a day from UTC; a zone that is none is told', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (at, zone) => {
      expect(Math.abs(offsetAt(at, zone))).toBeLessThanOrEqual(14 * 3_600_000);
    }),
  );
  expect([isZone(''), isZone(berlin), isZone('Europe/Atlantis')]).toEqual([true, true, false]);
});

test('the weekday of a day', () => {
  const of = (date: string) => weekdayOf(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  expect([of('1970-01-01'), of('2026-11-22'), of('2026-11-23'), of('1969-12-31')]).toEqual([3, 6, 0, 2]);
});
