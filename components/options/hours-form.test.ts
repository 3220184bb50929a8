import * as v from 'valibot';
import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { routingPolicy } from '../../lib/policy/routing-policy.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { timesOf } from './hours-fields.ts';
import { hoursSheet } from './hours-form.ts';

const { routing } = defaultPolicy;
const { desks } = waysOf({});
const sheet = hoursSheet(routing, desks);
const form = { ...sheet.formOf(null), name: 'Early shift', zone: 'Europe/Berlin', mon: '6-14' };

test('new hours stand after the team’s, which are the first', () => {
  const read = sheet.put(null, form);
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  const early = { zone: 'Europe/Berlin', week: { mon: ['06:00-14:00'] }, holidays: [] };
  expect(read).toEqual({
    id: 'early-shift',
    whole: { ...routing, hours: { ...routing.hours, 'early-shift': early } },
  });
  expect(v.parse(routingPolicy.routing, read.whole)).toEqual(read.whole);
  expect(hoursSheet(read.whole, desks).entries.map(({ label }) => label)).toEqual([
    'office (the team’s)',
    'early-shift',
  ]);
});

test('the team’s hours go through the fields unchanged, are changed in their place, and cannot be taken away', () => {
  expect(sheet.put('office', sheet.formOf('office'))).toEqual({ whole: routing, id: 'office' });
  const read = sheet.put('office', { ...sheet.formOf('office'), sat: '10-12', holidays: '2026-12-25' });
  expect('whole' in read && read.whole.hours.office).toMatchObject({
    week: { mon: ['09:00-17:00'], sat: ['10:00-12:00'] },
    holidays: ['2026-12-25'],
  });
  expect(sheet.without('office')).toEqual({ problem: { key: 'forms_hours_first' } });
});

test('hours that a lane or a desk goes by stay', () => {
  const night = { zone: '', week: {}, holidays: [] };
  const with2 = { ...routing, hours: { ...routing.hours, night, idle: night } };
  const lanes = routing.lanes.map((lane) => (lane.id === 'urgent' ? { ...lane, hours: 'night' } : lane));
  const [first, ...others] = desks;
  if (!first) throw new Error('No desk is shipped.');
  const used = hoursSheet({ ...with2, lanes }, [{ ...first, open: 'night' }, ...others]);
  const stays = used.without('night');
  expect('problem' in stays && say(stays.problem)).toBe('Still gone by: Urgent, Safety.');
  const gone = used.without('idle');
  expect('whole' in gone && Object.keys(gone.whole.hours)).toEqual(['office', 'night']);
});

test.each([
  ['no name', { name: '' }, 'name', /^Must not be empty/],
  ['a name that is there', { name: 'Office' }, 'name', /^There is one/],
  ['a zone of no map', { zone: 'Moon' }, 'zone', /^A time zone looks like/],
  ['times that are none', { fri: '9 to 5' }, 'fri', /^Times look like/],
  ['an hour after midnight', { fri: '9-25' }, 'fri', /^Times look like/],
  ['a night in one', { fri: '22-06' }, 'fri', /^Ends before it begins/],
  ['seven times a day', { fri: '1-2,3-4,5-6,7-8,9-10,11-12,13-14' }, 'fri', /^At most 6 of them/],
  ['a holiday in words', { holidays: 'Easter' }, 'holidays', /^A day of the calendar/],
])('%s: one sentence, at its field', (_what, part, field, sentence) => {
  const read = sheet.put(null, { ...form, ...part });
  const wrongs = 'wrongs' in read ? read.wrongs : {};
  expect(Object.keys(wrongs)).toEqual([field]);
  expect(say(wrongs[field]?.message ?? { key: '' })).toMatch(sentence);
});

test.each([
  ['9-17', '09:00-17:00'],
  ['9:30 – 17.45', '09:30-17:45'],
  ['0-24', '00:00-24:00'],
  ['09:00-17:00', '09:00-17:00'],
  ['nine', 'nine'],
])('%s is meant as %s', (text, times) => expect(timesOf(text)).toBe(times));
