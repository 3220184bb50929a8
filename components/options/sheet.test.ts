import { expect, test } from 'vitest';
import { chosenIn, idOf, lineAt, linesIn, numberIn, ownOf, withEntry, wordsOf } from './sheet.ts';

test('lines that hold something keep the number that people see', () => {
  const text = '\n a \n\n\nb\n';
  expect(linesIn({ text }, 'text')).toEqual(['a', 'b']);
  expect([lineAt(text, 0), lineAt(text, 1)]).toEqual([2, 5]);
});

test.each([
  ['', null],
  [' 8 ', 8],
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['١٢٫٥', 12.5],
  ['eight', Number.NaN],
  ['1,000,000', Number.NaN],
])('%j is the number %j', (text, number) => expect(numberIn({ text }, 'text')).toBe(number));

test('words are divided by commas of any script', () => {
  expect(wordsOf('Utah, Arizona ،Berlin;; ')).toEqual(['Utah', 'Arizona', 'Berlin']);
});

test('what is chosen is of what there is, in the order of choosing', () => {
  expect(chosenIn({ a: ['y', 'gone', 'x'] }, 'a', ['x', 'y', 'z'])).toEqual(['y', 'x']);
  expect(chosenIn({ a: 'x' }, 'a', ['x'])).toEqual([]);
  expect(chosenIn({}, 'a', ['x'])).toEqual([]);
});

test.each([
  ['Grid partner', 'grid-partner'],
  ['  24/7 Ünit! ', 'u-nit'],
  ['قسم', 'desk'],
  ['legal', 'legal-3'],
  ['constructor', 'constructor'],
])('the id of %j is %s', (name, id) => expect(idOf(name, ['legal', 'legal-2'], 'desk')).toBe(id));

test('an id is never longer than policy takes', () => {
  expect(idOf('x'.repeat(80), ['x'.repeat(34)], 'desk')).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
});

test('an entry takes the place of the one with its id; samples go with the first of the team’s own', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, sample: id !== 'c' }));
  if (!a || !b || !c) throw new Error('There are three.');
  const changed = { id: 'b', sample: false };
  expect(withEntry([a, b, c], changed)).toEqual([a, changed, c]);
  expect(withEntry([a], changed)).toEqual([a, changed]);
  expect(ownOf(undefined, [a, b, c], null)).toEqual([c]);
  expect(ownOf(undefined, [a, b, c], 'a')).toEqual([a, c]);
  expect(ownOf([a], [a, b], null)).toEqual([a, b]);
});
