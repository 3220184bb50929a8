import { expect, test } from 'vitest';
import { slotsOf } from './row-slots.ts';

const after = (...lists: string[][]) =>
  lists.reduce((before, ids) => slotsOf(before, ids), new Map<string, number>());

test('an entry keeps its row while others come and go around it', () => {
  expect([...after(['a', 'b', 'c'], ['new', 'a', 'c', 'd'])]).toEqual([
    ['new', 1],
    ['a', 0],
    ['c', 2],
    ['d', 3],
  ]);
});

test('another history takes the rows of the last one', () => {
  expect([...after(['a', 'b', 'c'], ['x', 'y']).values()]).toEqual([0, 1]);
});

test('no row is given twice', () => {
  const slots = [...after(['a', 'b', 'c', 'd'], ['c', 'e', 'a', 'f', 'g'], ['g', 'h', 'c']).values()];
  expect(new Set(slots).size).toBe(slots.length);
});
