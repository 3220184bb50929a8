import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { commonSheet } from './common-form.ts';
import type { Form } from './sheet.ts';

test('what is shipped goes through the fields unchanged', () => {
  const { owedHours, direct } = waysOf({});
  const sheet = commonSheet({ role: 'lead' });
  expect(sheet.put('common', sheet.formOf('common'))).toEqual({
    id: 'common',
    whole: { role: 'lead', owedHours, direct },
  });
});

test('a team’s own is kept beside the rest of the file, and given up alone', () => {
  const sheet = commonSheet({ role: 'lead' });
  expect(sheet.removable?.('common')).toBe(false);
  const read = sheet.put('common', { owedHours: '1,5', direct: ' Web shop \n\nFlagship store' });
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  expect(read.whole).toEqual({ role: 'lead', owedHours: 1.5, direct: ['Web shop', 'Flagship store'] });
  expect(readWays(writeWays(read.whole))).toEqual({ ways: read.whole });
  const own = commonSheet(read.whole);
  expect(own.removable?.('common')).toBe(true);
  expect(own.without('common')).toEqual({ whole: { role: 'lead' } });
});

test('nobody may count as the company itself', () => {
  const read = commonSheet({}).put('common', { owedHours: '8', direct: '' });
  expect(read).toMatchObject({ whole: { direct: [] } });
});

test.each<[string, Form, string, string, number?]>([
  ['no hours', { owedHours: '' }, 'owedHours', 'Must not be empty.'],
  ['hours in words', { owedHours: 'soon' }, 'owedHours', 'A number of hours from 0 to 10,000.'],
  ['hours without end', { owedHours: '10001' }, 'owedHours', 'A number of hours from 0 to 10,000.'],
  ['a seller without end', { direct: `Shop\n${'x'.repeat(201)}` }, 'direct', 'At most 200 characters.', 2],
  ['sellers without end', { direct: 'x\n'.repeat(51) }, 'direct', 'At most 50 of them.'],
])('%s', (_name, wrong, at, sentence, line) => {
  const read = commonSheet({}).put('common', { owedHours: '8', direct: 'Shop', ...wrong });
  if (!('wrongs' in read)) throw new Error('was taken');
  expect(Object.keys(read.wrongs)).toEqual([at]);
  const found = read.wrongs[at];
  expect(found && say(found.message)).toBe(sentence);
  expect(found?.line).toBe(line);
});
