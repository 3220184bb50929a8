import * as v from 'valibot';
import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { type Routing, routingPolicy } from '../../lib/policy/routing-policy.ts';
import { laneSheet } from './lane-form.ts';
import type { Form } from './sheet.ts';

const { routing } = defaultPolicy;
const sheet = laneSheet(routing);
const form: Form = { ...sheet.formOf(null), name: 'Owners of roofs', target: '90', intents: ['idea'] };
const put = (id: string | null, part: Form, from: Routing = routing) => {
  const own = laneSheet(from);
  const read = own.put(id, { ...(id ? own.formOf(id) : form), ...part });
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  expect(v.parse(routingPolicy.routing, read.whole)).toEqual(read.whole);
  return read.whole;
};
const ids = ({ lanes }: Routing) => lanes.map(({ id }) => id);

test('a new lane comes before the last one, with its target, hours and conditions, and is counted', () => {
  const whole = put(null, { severity: '1', flags: ['press'] });
  expect(ids(whole)).toEqual(['safety', 'urgent', 'complaints', 'questions', 'owners-of-roofs', 'rest']);
  expect(whole.lanes[4]).toEqual({
    id: 'owners-of-roofs',
    name: 'Owners of roofs',
    when: { severity: 1, flags: ['press'], intents: ['idea'] },
    target: 90,
    hours: 'office',
  });
  expect(whole.counted).toEqual([...routing.counted, 'owners-of-roofs']);
  expect(whole.hours).toBe(routing.hours);
});

test('every lane goes through the fields unchanged, those that Clew names still named by Clew', () => {
  for (const { id } of routing.lanes) expect(sheet.put(id, sheet.formOf(id))).toEqual({ whole: routing, id });
  expect(put('urgent', { name: 'Hot' }).lanes[1]?.name).toBe('Hot');
  // Without a target, nothing is owed.
  expect(put('urgent', { target: '' }).lanes[1]?.target).toBeNull();
  expect(put('urgent', { counted: '' }).counted).toEqual(['safety', 'complaints', 'questions']);
});

test('a lane is moved, and taken away; the last one left stays', () => {
  expect(ids(put('questions', { after: '' }))).toEqual([
    'questions',
    'safety',
    'urgent',
    'complaints',
    'rest',
  ]);
  expect(ids(put('safety', { after: 'questions' })).slice(-2)).toEqual(['safety', 'rest']);
  const left = sheet.without('urgent');
  expect('whole' in left && ids(left.whole)).not.toContain('urgent');
  expect('whole' in left && left.whole.counted).not.toContain('urgent');
  const one = laneSheet({ ...routing, lanes: routing.lanes.slice(0, 1) }).without('safety');
  expect('problem' in one && say(one.problem)).toBe('One lane must stay.');
});

test('what is called as one of Clew’s own does not come to be it', () => {
  const without = { ...routing, lanes: routing.lanes.filter(({ id }) => id !== 'urgent') };
  expect(ids(put(null, { name: 'Urgent' }, without))).toContain('urgent-2');
});

test.each<[string, string | null, Form, string, RegExp]>([
  ['no name', null, { name: ' ' }, 'name', /^Must not be empty/],
  ['a name that another has', null, { name: 'questions' }, 'name', /^There is one/],
  ['a name without end', null, { name: 'x'.repeat(61) }, 'name', /^At most 60 characters/],
  ['a target in words', null, { target: 'an hour' }, 'target', /^A whole number of minutes/],
  ['half a minute', null, { target: '0.5' }, 'target', /^A whole number of minutes/],
  ['no time at all', null, { target: '0' }, 'target', /^A whole number of minutes/],
  ['no condition, before others', null, { intents: [] }, 'intents', /^Choose a severity/],
  ['behind one that takes all', null, { after: 'rest' }, 'after', /^“Praise & rest” takes everything/],
  ['the one that takes all, put first', 'rest', { after: '' }, 'intents', /^Choose a severity/],
])('%s: one sentence, at its field', (_what, id, part, field, sentence) => {
  const read = sheet.put(id, { ...(id ? sheet.formOf(id) : form), ...part });
  const wrongs = 'wrongs' in read ? read.wrongs : {};
  expect(Object.keys(wrongs)).toEqual([field]);
  expect(say(wrongs[field]?.message ?? { key: '' })).toMatch(sentence);
});

test('a thirteenth lane is one too many', () => {
  const lanes = Array.from({ length: 12 }, (_, n) => ({
    id: `l${n}`,
    name: `L${n}`,
    when: { severity: 1 as const },
    target: null,
    hours: 'always',
  }));
  const full = laneSheet({ ...routing, lanes });
  const read = full.put(null, { ...full.formOf(null), name: 'More', severity: '2' });
  expect('wrongs' in read && say(read.wrongs.name?.message ?? { key: '' })).toBe('At most 12 of them.');
  expect(full.put('l3', full.formOf('l3'))).toHaveProperty('id', 'l3');
});
