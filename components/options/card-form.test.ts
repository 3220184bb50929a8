import { expect, test } from 'vitest';
import { say } from '../../lib/platform/i18n.ts';
import { flags } from '../../lib/triage/triage.ts';
import { readWays, writeWays } from '../../lib/ways/read-ways.ts';
import { waysOf } from '../../lib/ways/ways-of.ts';
import { cardSheet } from './card-form.ts';
import type { Form } from './sheet.ts';

const form: Form = {
  do: 'Answer within the hour.\n\n Give the number of the case. ',
  dont: '',
  tell: 'Press office',
  clock: '',
  sources: 'House rule 4',
};
const own = {
  do: ['Answer within the hour.', 'Give the number of the case.'],
  dont: [],
  tell: 'Press office',
  clock: '',
  sources: ['House rule 4'],
};

test('one card is rewritten, and the others stay as shipped', () => {
  const read = cardSheet({ role: 'lead' }).put('press', form);
  if ('wrongs' in read) throw new Error(JSON.stringify(read.wrongs));
  expect(read).toEqual({ id: 'press', whole: { role: 'lead', cards: { press: own } } });
  expect(readWays(writeWays(read.whole))).toEqual({ ways: read.whole });
  expect(waysOf({ ways: read.whole }).cards.safety).toEqual(waysOf({}).cards.safety);
});

test('every flag can be chosen, with where its card comes from', () => {
  const { entries, removable } = cardSheet({ cards: { press: own } });
  expect(entries.map(({ id }) => id)).toEqual([...flags]);
  const label = (id: string) => entries.find((entry) => entry.id === id)?.label;
  expect([label('press'), label('safety'), label('repeat_contact')]).toEqual([
    'Press (your own)',
    'Safety (as shipped)',
    'Repeat contact (no card)',
  ]);
  expect([removable?.('press'), removable?.('safety')]).toEqual([true, false]);
});

test('a shipped card goes through the fields unchanged; one’s own can be given up', () => {
  const sheet = cardSheet({});
  for (const [id, card] of Object.entries(waysOf({}).cards))
    expect(sheet.put(id, sheet.formOf(id))).toEqual({ id, whole: { cards: { [id]: card } } });
  expect(cardSheet({ role: 'lead', cards: { press: own } }).without('press')).toEqual({
    whole: { role: 'lead' },
  });
  expect(cardSheet({ cards: { press: own, abuse: own } }).without('press')).toEqual({
    whole: { cards: { abuse: own } },
  });
});

test.each<[string, Form, string, string, number?]>([
  ['nothing to do', { do: ' \n' }, 'do', 'Must not be empty.'],
  ['nobody to tell', { tell: '' }, 'tell', 'Must not be empty.'],
  ['a line without end', { do: `Ring.\n\n${'x'.repeat(301)}` }, 'do', 'At most 300 characters.', 3],
  ['a list without end', { dont: 'x\n'.repeat(11) }, 'dont', 'At most 10 of them.'],
  ['a clock without end', { clock: 'x'.repeat(301) }, 'clock', 'At most 300 characters.'],
])('%s: one sentence, at its field', (_what, part, field, sentence, line) => {
  const read = cardSheet({}).put('press', { ...form, ...part });
  const wrongs = 'wrongs' in read ? read.wrongs : {};
  expect(Object.keys(wrongs)).toEqual([field]);
  expect(say(wrongs[field]?.message ?? { key: '' })).toBe(sentence);
  expect(wrongs[field]?.line).toBe(line);
});
