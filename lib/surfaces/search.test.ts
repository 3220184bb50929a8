import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './search.ts';

test.each(['https://x.com/search?q=halden&f=live', 'https://x.com/hashtag/halden'])('%s', (url) =>
  expect(surface.at(new URL(url))).toBe(true),
);

test.each(['https://x.com/search-advanced', 'https://x.com/explore'])('not %s', (url) =>
  expect(surface.at(new URL(url))).toBe(false),
);

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('search');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
