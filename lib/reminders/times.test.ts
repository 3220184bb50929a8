import { expect, test } from 'vitest';
import { nextMorning, readLocal } from './times.ts';

const at = (text: string) => Date.parse(text);
const iso = (value: number | null) => value && new Date(value).toISOString();
const office = ['08:30-17:00'];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
const berlin = { zone: 'Europe/Berlin', week, holidays: ['2026-12-25'] };

test.each([
  ['on a weekday: tomorrow as the desk opens', '2026-11-18T20:00:00Z', '2026-11-19T07:30:00.000Z'],
  ['after midnight, and it is still night', '2026-11-18T23:30:00Z', '2026-11-20T07:30:00.000Z'],
  ['before a weekend on which the clocks go forward', '2026-03-27T12:00:00Z', '2026-03-30T06:30:00.000Z'],
  ['before a holiday and a weekend', '2026-12-24T12:00:00Z', '2026-12-28T07:30:00.000Z'],
])('%s', (_what, now, expected) => expect(iso(nextMorning(at(now), berlin))).toBe(expected));

test('a desk without mornings: at nine', () => {
  const never = { zone: 'America/New_York', week: {}, holidays: [] };
  expect(iso(nextMorning(at('2026-11-18T20:00:00Z'), never))).toBe('2026-11-19T14:00:00.000Z');
  const always = { ...never, week: { thu: ['00:00-24:00'] } };
  expect(iso(nextMorning(at('2026-11-18T20:00:00Z'), always))).toBe('2026-11-19T14:00:00.000Z');
});

test('a local time is one by the zone’s clocks; what is none is refused', () => {
  expect(iso(readLocal('2026-07-01T09:15', 'Europe/Berlin'))).toBe('2026-07-01T07:15:00.000Z');
  for (const text of ['', '2026-07-01', '2026-13-41T99:99', 'tomorrow'])
    expect(readLocal(text, '')).toBeNull();
});
