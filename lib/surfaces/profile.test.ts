import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './profile.ts';

test.each(['https://x.com/anna', 'https://x.com/anna/with_replies'])('%s', (url) =>
  expect(surface.at(new URL(url))).toBe(true),
);

test.each([
  'https://x.com/home',
  'https://x.com/messages',
  'https://x.com/anna/likes',
  'https://x.com/i',
  'https://x.com/anna/status/12',
])('not %s', (url) => expect(surface.at(new URL(url))).toBe(false));

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('profile');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
