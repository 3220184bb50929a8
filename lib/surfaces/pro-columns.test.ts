import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './pro-columns.ts';

test.each(['https://pro.x.com/i/decks/5', 'https://pro.x.com/'])('%s', (url) =>
  expect(surface.at(new URL(url))).toBe(true),
);

test.each(['https://x.com/i/decks/5'])('not %s', (url) => expect(surface.at(new URL(url))).toBe(false));

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('pro-columns');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
