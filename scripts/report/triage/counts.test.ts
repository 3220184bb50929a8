import { expect, it } from 'vitest';
import { auc, confusion, f1, macroF1, precision, recall, tally } from './counts.ts';

const answers = [
  [true, true],
  [true, true],
  [true, false],
  [false, true],
  [false, false],
  [false, false],
].map(([wanted = false, given = false]) => ({ wanted, given }));

it('counts what was found and what was not', () => {
  const fared = tally(answers);
  expect(fared).toEqual({ hits: 2, alarms: 1, misses: 1, rest: 2 });
  expect(precision(fared)).toBeCloseTo(2 / 3);
  expect(recall(fared)).toBeCloseTo(2 / 3);
  expect(f1(fared)).toBeCloseTo(2 / 3);
  expect(macroF1(fared)).toBeCloseTo(2 / 3);
});

it('the area under the curve: one where all is in order, a half for ties, none upside down', () => {
  const scored = (...pairs: [boolean, number][]) => pairs.map(([wanted, score]) => ({ wanted, score }));
  expect(auc(scored([true, 0.9], [true, 0.8], [false, 0.1]))).toBe(1);
  expect(auc(scored([true, 0.5], [false, 0.5], [false, 0.5]))).toBe(0.5);
  expect(auc(scored([true, 0.1], [false, 0.9]))).toBe(0);
  expect(auc(scored([true, 0.9], [false, 0.5], [true, 0.2], [false, 0.1]))).toBe(0.75);
});

it('a matrix has a row for what it is and a column for what was said', () => {
  expect(
    confusion(
      ['a', 'b'],
      [
        { wanted: 'a', given: 'b' },
        { wanted: 'a', given: 'a' },
        { wanted: 'a', given: 'b' },
      ],
    ),
  ).toEqual([
    [1, 2],
    [0, 0],
  ]);
});
