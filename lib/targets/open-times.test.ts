import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Hours, minutesOf, weekdays } from './hours.ts';
import { OpenTimes } from './open-times.ts';
import { dateOf, day, wallAt, weekdayOf } from './zone-time.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(text);
const iso = (value: number | null) => value && new Date(value).toISOString();
const workdays = (times: string[]): Hours['week'] => ({
  mon: times,
  tue: times,
  wed: times,
  thu: times,
  fri: times,
});
const everyDay = (times: string[]): Hours['week'] => ({ ...workdays(times), sat: times, sun: times });
const make = (zone: string, week: Hours['week'], holidays: string[] = []) =>
  new OpenTimes({ zone, week, holidays });

describe('through the night, all week', () => {
  const always = everyDay(['00:00-24:00']);
  test.each([
    ['Europe/Berlin', '2026-03-28T23:00:00Z', 23, 'goes forward'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', 25, 'goes back'],
    ['America/New_York', '2026-03-08T05:00:00Z', 23, 'goes forward'],
    ['America/New_York', '2026-11-01T04:00:00Z', 25, 'goes back'],
    ['Asia/Kolkata', '2026-03-28T18:30:00Z', 24, 'is never changed'],
  ])('%s: the day on which the clock %s', (zone, from, hours) => {
    const times = make(zone, always);
    const [[start, end] = [0, 0]] = times.onDay(wallAt(at(from), zone) / day);
    expect([start, end - start]).toEqual([at(from), hours * hour]);
    expect(times.between(start, end)).toBe(hours * hour);
    // It is open throughout, so that an hour is an hour.
    expect(times.after(at(from), 30 * hour)).toBe(at(from) + 30 * hour);
  });
});

describe('nine to five, Monday to Friday', () => {
  const office = workdays(['09:00-17:00']);
  test.each([
    // Friday at four before the clocks go forward: an hour is left, three more on Monday, which is in summer time.
    ['Europe/Berlin', '2026-03-27T15:00:00Z', 4, '2026-03-30T10:00:00.000Z'],
    ['Europe/Berlin', '2026-10-23T14:00:00Z', 4, '2026-10-26T11:00:00.000Z'],
    ['America/New_York', '2026-03-06T21:00:00Z', 4, '2026-03-09T16:00:00.000Z'],
    ['America/New_York', '2026-10-30T20:00:00Z', 4, '2026-11-02T17:00:00.000Z'],
    ['Asia/Kolkata', '2026-03-27T10:30:00Z', 4, '2026-03-30T06:30:00.000Z'],
    // In the night before it opens, and on a Sunday.
    ['Europe/Berlin', '2026-11-24T03:00:00Z', 2, '2026-11-24T10:00:00.000Z'],
    ['Europe/Berlin', '2026-11-22T12:00:00Z', 2, '2026-11-23T10:00:00.000Z'],
    // Due as it closes is due then, not on the next morning.
    ['Europe/Berlin', '2026-11-24T08:00:00Z', 8, '2026-11-24T16:00:00.000Z'],
  ])('%s: from %s, %i hours end at %s', (zone, from, hours, expected) => {
    const times = make(zone, office);
    expect(iso(times.after(at(from), hours * hour))).toBe(expected);
    expect(times.between(at(from), at(expected))).toBe(hours * hour);
  });

  test('a holiday is closed, and the day after it goes on', () => {
    const times = make('Europe/Berlin', office, ['2026-12-25', '2026-12-24']);
    expect(iso(times.after(at('2026-12-23T15:30:00Z'), hour))).toBe('2026-12-28T08:30:00.000Z');
    expect(times.isOpen(at('2026-12-24T10:00:00Z'))).toBe(false);
    expect(iso(times.opensAt(at('2026-12-24T10:00:00Z')))).toBe('2026-12-28T08:00:00.000Z');
  });

  test('a lunch break stands still; hours that overlap count once', () => {
    const lunch = make('UTC', everyDay(['09:00-12:00', '13:00-17:00']));
    expect(lunch.between(at('2026-11-24T11:00:00Z'), at('2026-11-24T14:00:00Z'))).toBe(2 * hour);
    const twice = make('UTC', everyDay(['09:00-12:00', '10:00-13:00', '12:00-11:00']));
    expect(twice.between(at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe(4 * hour);
  });

  test('the clock stands still at the very second of closing, and runs from that of opening', () => {
    const times = make('America/New_York', office);
    const [[open, close] = [0, 0]] = times.onDay(Date.UTC(2026, 10, 24) / day);
    expect([
      times.isOpen(open - 1),
      times.isOpen(open),
      times.isOpen(close - 1),
      times.isOpen(close),
    ]).toEqual([false, true, true, false]);
  });
});

test('a desk that never opens owes nothing at any time', () => {
  const never = make('UTC', {});
  expect([never.after(0, 1), never.opensAt(0), never.between(0, 1e12)]).toEqual([null, null, 0]);
});

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  '',
];
const time = fc.integer({ min: 0, max: 24 * 4 }).map((quarters) => {
  const [hours, minutes] = [Math.floor(quarters / 4), (quarters % 4) * 15];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
});
const spans = fc.array(
  fc.tuple(time, time).map(([from, until]) => `${from === '24:00' ? '23:45' : from}-${until}`),
  { maxLength: 3 },
);
const hoursOf = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.dictionary(fc.constantFrom(...weekdays), spans),
  holidays: fc.subarray(['2026-03-30', '2026-10-26', '2026-11-02', '2026-12-25']),
});
/** Around the days on which clocks are changed, and elsewhere. */
const moment = fc.oneof(
  fc.integer({ min: at('2026-03-26T00:00:00Z'), max: at('2026-04-02T00:00:00Z') }),
  fc.integer({ min: at('2026-10-22T00:00:00Z'), max: at('2026-11-05T00:00:00Z') }),
  fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') }),
);

test('what passes is the sum of its parts, never runs backwards, and never faster than the clock', () => {
  fc.assert(
    fc.property(hoursOf, moment, moment, moment, (hours, a, b, c) => {
      const times = new OpenTimes(hours);
      expect(times.between(a, b) + times.between(b, c)).toBe(times.between(a, c));
      const [first, last] = [Math.min(a, b), Math.max(a, b)];
      expect(times.between(first, last)).toBeGreaterThanOrEqual(0);
      expect(times.between(first, last)).toBeLessThanOrEqual(last - first);
      // Whatever was asked before makes no difference.
      expect(new OpenTimes(hours).between(a, c)).toBe(times.between(a, c));
    }),
    { numRuns: 300 },
  );
});

test('a due time is the first instant at which so much has passed', () => {
  fc.assert(
    fc.property(hoursOf, moment, fc.integer({ min: 1, max: 3000 }), (hours, from, minutes) => {
      const times = new OpenTimes(hours);
      const due = times.after(from, minutes * minute);
      if (due === null) return;
      expect(times.between(from, due)).toBe(minutes * minute);
      expect(times.between(from, due - 1)).toBe(minutes * minute - 1);
    }),
    { numRuns: 300 },
  );
});

test('minute by minute on the wall, it is open when the policy says so', () => {
  fc.assert(
    fc.property(hoursOf, moment, (hours, from) => {
      const times = new OpenTimes(hours);
      for (let n = 0; n < 60; n++) {
        const now = Math.floor(from / minute) * minute + n * 47 * minute;
        const wall = wallAt(now, hours.zone);
        // Hours that are skipped or shown twice have cases of their own.
        const near = [-3, 3].map((by) => wallAt(now + by * hour, hours.zone) - by * hour);
        if (near.some((other) => other !== wall)) continue;
        const date = Math.floor(wall / day);
        const minutes = (wall - date * day) / minute;
        const said = (hours.week[weekdays[weekdayOf(date)] ?? 'mon'] ?? []).map(minutesOf);
        const open =
          !hours.holidays.includes(dateOf(date)) && said.some(([a, b]) => a <= minutes && minutes < b);
        expect(times.isOpen(now), new Date(now).toISOString()).toBe(open);
      }
    }),
    { numRuns: 150 },
  );
});
