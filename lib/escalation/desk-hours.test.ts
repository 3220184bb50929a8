import { expect, test } from 'vitest';
import { aroundTheClock, type Hours } from '../targets/hours.ts';
import { hoursOf, isAlwaysOpen, teamHours } from './desk-hours.ts';
import { dueAfter } from './escalation.ts';

const nine = ['09:00-17:00'];
const week = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine };
const office = { zone: 'Europe/Berlin', week, holidays: [] };
const night = { zone: 'UTC', week: { sun: ['22:00-24:00'] }, holidays: [] };
const routing = { hours: { office, night } };

test('a desk’s own hours, by name or written out; else the team’s, and around the clock where there are none', () => {
  expect(hoursOf({ open: 'night' }, routing)).toEqual(night);
  expect(hoursOf({ open: night }, routing)).toEqual(night);
  expect(hoursOf({}, routing)).toEqual(office);
  expect(hoursOf(undefined, routing)).toEqual(office);
  expect(hoursOf({ open: 'always' }, routing)).toEqual(aroundTheClock);
  expect(teamHours({ hours: {} })).toEqual(aroundTheClock);
  expect([isAlwaysOpen(aroundTheClock), isAlwaysOpen(office)]).toEqual([true, false]);
});

// Eight hours of an office from nine to five, handed over an hour before it closes on a Friday.
test.each([
  ['over an ordinary weekend', 'Europe/Berlin', '2026-11-20T15:00:00Z', '2026-11-23T15:00:00.000Z'],
  // On 29 March the clocks go forward: on Monday four in the afternoon is at 14:00 UTC, not at 15:00.
  ['over the change to summer time', 'Europe/Berlin', '2026-03-27T15:00:00Z', '2026-03-30T14:00:00.000Z'],
  // On 1 November they go back.
  ['over the change to winter time', 'America/New_York', '2026-10-30T20:00:00Z', '2026-11-02T21:00:00.000Z'],
  ['in the night, when nobody is there', 'Europe/Berlin', '2026-11-19T23:00:00Z', '2026-11-20T16:00:00.000Z'],
])('eight hours of a desk %s', (_when, zone, at, due) => {
  expect(dueAfter(new Date(at), 8, { ...office, zone })).toBe(due);
});

test('a desk that never closes: the night in which the clocks are changed is an hour shorter, its clock is not', () => {
  const all = { ...aroundTheClock, zone: 'Europe/Berlin' };
  expect(dueAfter(new Date('2026-03-28T20:00:00Z'), 8, all)).toBe('2026-03-29T04:00:00.000Z');
});

test('a holiday does not count; a desk that never opens is waited for by the plain clock', () => {
  const closed = { ...office, holidays: ['2026-11-23'] };
  expect(dueAfter(new Date('2026-11-20T15:00:00Z'), 8, closed)).toBe('2026-11-24T15:00:00.000Z');
  const never: Hours = { zone: 'UTC', week: {}, holidays: [] };
  expect(dueAfter(new Date('2026-11-20T15:00:00Z'), 8, never)).toBe('2026-11-20T23:00:00.000Z');
});
