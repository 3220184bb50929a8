import { expect, it } from 'vitest';
import { countOf, findSpeltNumbers, ordinalOf } from './number-words.ts';

it.each([
  ['zero seven seven zero zero', '07700', Number.NaN],
  ['forty-two oh seven', '4207', Number.NaN],
  ['double five one', '551', Number.NaN],
  ['seventy-seven twelve oh four', '771204', Number.NaN],
  ['four hundred and twelve', '', 412],
  ['twelve hundred and forty-nine', '', 1249],
  ['two thousand five hundred', '', 2500],
  ['eighty-nine', '89', 89],
])('reads “%s”', (text, digits, value) => {
  const [found] = findSpeltNumbers(`It is ${text}, we see.`);
  expect(found).toMatchObject({ start: 6, end: 6 + text.length, digits });
  if (!Number.isNaN(value)) expect(found?.value).toBe(value);
});

it('takes a single small number for a word', () => {
  expect(findSpeltNumbers('One of our two teams has seen it, oh well.')).toEqual([]);
});

it('reads counts and days', () => {
  expect([countOf('a'), countOf('twelve'), countOf('17'), countOf('few')]).toEqual([1, 12, 17, null]);
  expect(['third', 'twenty-first', 'thirtieth', '14th', 'last'].map(ordinalOf)).toEqual([3, 21, 30, 14, 0]);
});
