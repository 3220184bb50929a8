import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { defaultPolicy } from '../../lib/policy/policy.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { deskSheet } from './desk-form.ts';
import type { Form } from './sheet.ts';

const { routing } = defaultPolicy;
const sheet = deskSheet({ role: 'lead' }, routing);
const form: Form = {
  ...sheet.formOf(null),
  name: ' Grid partner ',
  owner: 'Partner desk',
  channel: 'phone',
  tells: 'desk',
  hours: '1,5',
  open: '~own',
  zone: 'Asia/Riyadh',
  sun: '8-12, 13:00 – 17.30',
  mon: '08:00-24:00',
  holidays: '2026-12-24\n\n2027-01-01',
  handOver: ['site', 'post'],
  needs: ['site'],
  flags: ['press', 'safety'],
  severity: '0',
  bySite: 'yes',
  says: 'en: We are on it: soon.\nDE : Wir sind dran.',
};
const wrongsOf = (part: Form, id: string | null = null) => {
  const read = sheet.put(id, { ...form, ...part });
  return 'wrongs' in read ? read.wrongs : {};
};

test('what the fields spell is a desk of the file, beside those that are shipped', () => {
  const read = sheet.put(null, form);
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  const { desks = [], role } = read.whole;
  expect(role).toBe('lead');
  expect(desks.slice(0, -1)).toEqual(waysOf({}).desks);
  expect(desks.at(-1)).toEqual({
    id: 'grid-partner',
    name: 'Grid partner',
    owner: 'Partner desk',
    channel: 'phone',
    hours: 1.5,
    open: {
      zone: 'Asia/Riyadh',
      week: { sun: ['08:00-12:00', '13:00-17:30'], mon: ['08:00-24:00'] },
      holidays: ['2026-12-24', '2027-01-01'],
    },
    handOver: ['site', 'post'],
    needs: ['site'],
    flags: ['press', 'safety'],
    severity: 0,
    tells: 'desk',
    bySite: true,
    says: { en: 'We are on it: soon.', de: 'Wir sind dran.' },
  });
  expect(readWays(writeWays(read.whole))).toEqual({ ways: read.whole });
});

test('every shipped desk goes through the fields unchanged, and so does one of hours that are gone', () => {
  const [first] = waysOf({}).desks;
  if (!first) throw new Error('Nothing is shipped.');
  const gone = { ...first, id: 'gone', name: 'Gone', open: 'night' };
  const desks = [...waysOf({}).desks, gone];
  const all = deskSheet({ desks }, routing);
  for (const { id } of desks) expect(all.put(id, all.formOf(id))).toEqual({ whole: { desks }, id });
  const open = all.fields(all.formOf('gone'), 'gone').find(({ name }) => name === 'open');
  expect(open?.choices?.map(({ value }) => value)).toEqual(['', 'office', 'night', 'always', '~own']);
});

test('a desk is changed in its place, keeps its id, and can be taken away', () => {
  const read = sheet.put('legal', { ...sheet.formOf('legal'), name: 'Counsel' });
  const after = 'whole' in read ? (read.whole.desks ?? []) : [];
  const place = sheet.entries.findIndex(({ id }) => id === 'legal');
  expect(after[place]).toMatchObject({ id: 'legal', name: 'Counsel' });
  const left = sheet.without('legal');
  expect('whole' in left && left.whole.desks?.length).toBe(sheet.entries.length - 1);
});

test('fields for hours of its own are there once it has them', () => {
  const names = (open: string) => sheet.fields({ ...form, open }, null).map(({ name }) => name);
  expect(names('~own')).toEqual(expect.arrayContaining(['zone', 'week', 'holidays']));
  expect(names('')).not.toContain('zone');
  // What was typed there does not count then.
  expect(wrongsOf({ open: '', zone: 'Moon', mon: 'noon' })).toEqual({});
});

test.each<[string, Form, string, string | RegExp, number?]>([
  ['no name', { name: ' ' }, 'name', 'Must not be empty.'],
  ['a name that another has', { name: 'legal' }, 'name', 'There is one of this name already.'],
  ['a name without end', { name: 'x'.repeat(201) }, 'name', 'At most 200 characters.'],
  ['nobody', { owner: '' }, 'owner', 'Must not be empty.'],
  ['no hours', { hours: '' }, 'hours', 'Must not be empty.'],
  ['hours that are no number', { hours: 'soon' }, 'hours', 'A number of hours from 0 to 10,000.'],
  ['hours before now', { hours: '-1' }, 'hours', 'A number of hours from 0 to 10,000.'],
  ['a zone of no map', { zone: 'Moon' }, 'zone', 'A time zone looks like Europe/Berlin.'],
  ['times that are none', { mon: 'noon' }, 'mon', 'Times look like 09:00-17:30, until 24:00 at most.'],
  ['a night in one', { sat: '22-6' }, 'sat', /^Ends before it begins/],
  ['a day of no calendar', { holidays: '2026-12-24\n2026-13-01' }, 'holidays', /^A day of the calendar/, 2],
  ['a holiday in words', { holidays: 'a\n\nb' }, 'holidays', /^A day of the calendar/, 1],
  ['a sentence of no language', { says: '\nen: Hello\nHello' }, 'says', /^A language, a colon/, 3],
])('%s: one sentence, at its field', (_what, part, field, sentence, line) => {
  const wrongs = wrongsOf(part);
  expect(Object.keys(wrongs)).toEqual([field]);
  expect(say(wrongs[field]?.message ?? { key: '' })).toEqual(
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  );
  expect(wrongs[field]?.line).toBe(line);
});

test('numbers may be written as Arabic has them', () => {
  const read = sheet.put(null, { ...form, hours: '٨٫٥' });
  expect('whole' in read && read.whole.desks?.at(-1)?.hours).toBe(8.5);
});
