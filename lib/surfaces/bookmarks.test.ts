import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './bookmarks.ts';

test.each(['https://x.com/i/bookmarks', 'https://x.com/i/bookmarks/all', 'https://x.com/i/bookmarks/123'])(
  '%s',
  (url) => expect(surface.at(new URL(url))).toBe(true),
);

test.each(['https://x.com/bookmarks'])('not %s', (url) => expect(surface.at(new URL(url))).toBe(false));

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('bookmarks');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
