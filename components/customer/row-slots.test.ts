import { expect, test } from 'vitest';
import { placesOf, slotsOf } from './row-slots.ts';

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

test('what keeps something of its own never gets the place of another of the same list, not even of one that went', () => {
  const first = placesOf(null, 'jo', ['a', 'b']);
  const without = placesOf(first, 'jo', ['b']);
  const more = placesOf(without, 'jo', ['c', 'b', 'a']);
  expect(Object.fromEntries(more.byId)).toEqual({ a: 0, b: 1, c: 2 });
  expect(placesOf(more, 'ana', ['x', 'y']).byId).toEqual(
    new Map([
      ['x', 0],
      ['y', 1],
    ]),
  );
});
