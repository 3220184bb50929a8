import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { knowledgeSheet } from './knowledge-form.ts';
import type { Form } from './sheet.ts';

const shipped = waysOf({}).knowledge;
const form: Form = {
  title: 'Inverter code E-17',
  text: 'A reading of the grid.\nIt clears by itself.',
  products: ['inverter'],
  topics: ['error-code'],
  verifier: 'Field engineering',
  verifiedOn: '2026-10-01',
  expires: '2027-04-01',
};
const own = { id: 'inverter-code-e-17', sample: false, ...form };
const put = (sheet: ReturnType<typeof knowledgeSheet>, id: string | null, part: Form = {}) => {
  const read = sheet.put(id, { ...form, ...part });
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  return read;
};

test('the first card of the team’s own takes the place of the samples, the next ones stand beside it', () => {
  const first = put(knowledgeSheet({ role: 'lead' }), null);
  expect(first).toEqual({ whole: { role: 'lead', knowledge: [own] }, id: own.id });
  expect(readWays(writeWays(first.whole))).toEqual({ ways: first.whole });
  const second = put(knowledgeSheet(first.whole), null, { title: 'E-18' });
  expect(second.whole.knowledge?.map(({ id }) => id)).toEqual([own.id, 'e-18']);
  expect(knowledgeSheet(first.whole).entries).toEqual([{ id: own.id, label: form.title }]);
});

test('a sample that is changed becomes the team’s own; those that a file has stay', () => {
  const [sample] = shipped;
  const id = sample?.id ?? '';
  const sheet = knowledgeSheet({});
  expect(sheet.entries[0]).toEqual({ id, label: sample?.title, sample: true });
  expect(put(sheet, id).whole.knowledge).toEqual([{ ...own, id }]);
  const written = put(knowledgeSheet({ knowledge: shipped }), id).whole.knowledge;
  expect(written).toEqual([{ ...own, id }, ...shipped.slice(1)]);
});

test('a card goes through the fields unchanged, and can be taken away', () => {
  const sheet = knowledgeSheet({ knowledge: [own as never] });
  expect(sheet.put(own.id, sheet.formOf(own.id))).toEqual({ whole: { knowledge: [own] }, id: own.id });
  expect(sheet.without(own.id)).toEqual({ whole: { knowledge: [] } });
});

test.each<[string, Form, string, string]>([
  ['no title', { title: '' }, 'title', 'Must not be empty.'],
  [
    'a title that another has',
    { title: shipped[0]?.title ?? '' },
    'title',
    'There is one of this name already.',
  ],
  ['no text', { text: ' \n' }, 'text', 'Must not be empty.'],
  ['a text without end', { text: 'x'.repeat(1001) }, 'text', 'At most 1000 characters.'],
  ['nobody who verified it', { verifier: '' }, 'verifier', 'Must not be empty.'],
  ['no day', { verifiedOn: '' }, 'verifiedOn', 'Must not be empty.'],
  ['no end', { expires: '' }, 'expires', 'Must not be empty.'],
  ['a day in words', { expires: 'June' }, 'expires', 'A day of the calendar looks like 2026-11-30.'],
  ['over before it held', { expires: '2026-10-01' }, 'expires', 'Expires before it was verified.'],
  [
    'on nothing',
    { products: [], topics: ['moon'] },
    'topics',
    'Choose a product or a trouble: without any, the card is never shown.',
  ],
])('%s: one sentence, at its field', (_what, part, field, sentence) => {
  const read = knowledgeSheet({}).put(null, { ...form, ...part });
  const wrongs = 'wrongs' in read ? read.wrongs : {};
  expect(Object.keys(wrongs)).toEqual([field]);
  expect(say(wrongs[field]?.message ?? { key: '' })).toBe(sentence);
});
