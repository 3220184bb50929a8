import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { pathSheet } from './path-form.ts';
import type { Form } from './sheet.ts';

const form: Form = {
  title: 'Hail on a roof, bought from Müller & Co.',
  products: ['solar-roof'],
  faults: ['damage'],
  warranty: 'in',
  bought: 'partner',
  from: '2',
  below: '10,5',
  regions: 'Utah, Arizona ,',
  steps: 'Specialist | Clause 1 | Hand over | with photos\n\nPartner|2|Inspect',
  remedies: 'Cover of the roof | Service, lead | service centre',
};
const shipped = waysOf({}).paths;
const put = (id: string | null, part: Form = {}, ways: Parameters<typeof pathSheet>[0] = {}) => {
  const read = pathSheet(ways).put(id, { ...form, ...part });
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  return read;
};

test('what the fields spell is a path of the file, in the place of the samples', () => {
  const { whole, id } = put(null, {}, { role: 'lead' });
  expect(whole).toMatchObject({
    role: 'lead',
    paths: [
      {
        id,
        sample: false,
        when: {
          products: ['solar-roof'],
          faults: ['damage'],
          warranty: 'in',
          bought: 'partner',
          age: { min: 2, max: 10.5 },
          regions: ['Utah', 'Arizona'],
        },
        steps: [
          { owner: 'Specialist', clause: 'Clause 1', action: 'Hand over | with photos' },
          { owner: 'Partner', clause: '2', action: 'Inspect' },
        ],
        remedies: [{ what: 'Cover of the roof', roles: ['service', 'lead'], desk: 'service-centre' }],
      },
    ],
  });
  expect(readWays(writeWays(whole))).toEqual({ ways: whole });
  expect(put(null, { title: 'Next' }, whole).whole.paths).toHaveLength(2);
});

test('every sample goes through the fields unchanged but for being one', () => {
  const sheet = pathSheet({});
  for (const path of shipped) {
    const read = sheet.put(path.id, sheet.formOf(path.id));
    expect(read).toEqual({ id: path.id, whole: { paths: [{ ...path, sample: false }] } });
  }
  expect(sheet.entries.every(({ sample }) => sample)).toBe(true);
});

test('an id is never given twice, and titles in other scripts get one too', () => {
  const { whole } = put(null, { title: 'A way' });
  expect(put(null, { title: 'A way!' }, whole).id).toBe('a-way-2');
  expect(put(null, { title: 'طريق' }).id).toBe('path');
});

test('a desk goes by its name, and by its id where two have the same name', () => {
  const [first, second, ...others] = waysOf({}).desks;
  if (!first || !second) throw new Error('No desks are shipped.');
  const desks = [first, { ...second, name: first.name }, ...others];
  const remedies = `A | lead | ${first.id}\nB | lead | ${second.id}`;
  const { whole, id } = put(null, { remedies }, { desks });
  expect(pathSheet(whole).formOf(id).remedies).toBe(`A | lead | ${first.name}\nB | lead | ${second.id}`);
  const again = pathSheet(whole).put(id, pathSheet(whole).formOf(id));
  expect('whole' in again && again.whole).toEqual(whole);
});

test.each<[string, Form, string, RegExp, number?]>([
  ['no title', { title: ' ' }, 'title', /^Must not be empty/],
  ['a title that another has', { title: shipped[0]?.title ?? '' }, 'title', /^There is one/],
  ['no step', { steps: '' }, 'steps', /^Must not be empty/],
  ['a step of two parts', { steps: 'A | 1 | Do\nB | 1' }, 'steps', /^Three parts: owner/, 2],
  ['a part without end', { steps: `A | 1 | Do\nB | ${'x'.repeat(201)} | Do` }, 'steps', /^At most 200/, 2],
  ['a remedy without roles', { remedies: 'Credit | | billing' }, 'remedies', /^Three parts: what/, 1],
  ['a remedy without a desk', { remedies: '\nCredit | lead' }, 'remedies', /^Three parts: what/, 2],
  ['a role of another form', { remedies: 'Credit | team lead | billing' }, 'remedies', /^Three parts: what/],
  ['a desk that is not there', { remedies: 'Credit | lead | Moon' }, 'remedies', /no desk “Moon”/, 1],
  ['an age that is no number', { from: 'old' }, 'from', /^A number of years/],
  ['an age before birth', { from: '-1' }, 'from', /^A number of years/],
  ['an age that ends first', { below: '2' }, 'below', /^Ends before it begins/],
  [
    'no condition at all',
    { products: [], faults: [], warranty: '', bought: '', from: '', below: '', regions: '' },
    'faults',
    /^Choose at least one condition/,
  ],
])('%s: one sentence, at its field', (_what, part, field, sentence, line) => {
  const read = pathSheet({}).put(null, { ...form, ...part });
  const wrongs = 'wrongs' in read ? read.wrongs : {};
  expect(Object.keys(wrongs)).toEqual([field]);
  expect(say(wrongs[field]?.message ?? { key: '' })).toMatch(sentence);
  expect(wrongs[field]?.line).toBe(line);
});
