import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './list.ts';

test.each(['https://x.com/i/lists/17'])('%s', (url) => expect(surface.at(new URL(url))).toBe(true));

test.each(['https://x.com/i/lists/17/members', 'https://x.com/anna/lists'])('not %s', (url) =>
  expect(surface.at(new URL(url))).toBe(false),
);

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('list');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
