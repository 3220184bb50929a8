import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { emptyPath, type PathForm, readPath, withPath } from './path-form.ts';

const form: PathForm = {
  ...emptyPath,
  title: 'Hail on a roof, bought from Müller & Co.',
  products: ['solar-roof'],
  faults: ['damage'],
  warranty: 'in',
  bought: 'partner',
  from: '2',
  below: '10',
  regions: 'Utah, Arizona ,',
  steps: 'Specialist | Clause 1 | Hand over | with photos\n\nPartner|2|Inspect',
  remedies: 'Cover of the roof | service, lead | service-centre',
};

test('what the fields spell is a path of the file, and the file may be saved with it', () => {
  const path = readPath(form, ['hail-on-a-roof-bought-from-mu-ller-c']);
  expect(path).toMatchObject({
    when: {
      products: ['solar-roof'],
      faults: ['damage'],
      warranty: 'in',
      bought: 'partner',
      age: { min: 2, max: 10 },
      regions: ['Utah', 'Arizona'],
    },
    steps: [
      { owner: 'Specialist', clause: 'Clause 1', action: 'Hand over | with photos' },
      { owner: 'Partner', clause: '2', action: 'Inspect' },
    ],
    remedies: [{ what: 'Cover of the roof', roles: ['service', 'lead'], desk: 'service-centre' }],
  });
  if (!path) return;
  const text = writeWays(withPath({ role: 'lead' }, path));
  expect(readWays(text)).toEqual({ ways: { role: 'lead', paths: [path] } });
});

test('an id is never given twice, and titles in other scripts get one too', () => {
  expect(readPath({ ...form, title: 'A way' }, ['a-way', 'a-way-2'])?.id).toBe('a-way-3');
  expect(readPath({ ...form, title: 'طريق' }, [])?.id).toBe('path');
});

test.each<[string, Partial<PathForm>]>([
  ['no title', { title: ' ' }],
  ['no step', { steps: '' }],
  ['a step of two parts', { steps: 'Specialist | 1' }],
  ['a remedy without roles', { remedies: 'Credit | | billing' }],
  ['a remedy without a desk', { remedies: 'Credit | lead' }],
  ['an age that is no number', { from: 'old' }],
  [
    'no condition at all',
    { products: [], faults: [], warranty: '', bought: '', from: '', below: '', regions: '' },
  ],
])('%s: nothing is put into the file', (_what, part) =>
  expect(readPath({ ...form, ...part }, [])).toBeNull(),
);

test('a desk that is not there is named when the file is saved', () => {
  const path = readPath({ ...form, remedies: 'Credit | lead | moon' }, []);
  const read = path && readWays(writeWays(withPath({}, path)));
  expect(read && 'problems' in read && say(read.problems[0] ?? { key: '' })).toContain('“moon”');
});
