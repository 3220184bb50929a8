import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './thread.ts';

test.each([
  'https://x.com/anna/status/1800000000000000001',
  'https://x.com/anna/status/12/history',
  'https://x.com/i/status/12',
])('%s', (url) => expect(surface.at(new URL(url))).toBe(true));

test.each([
  'https://x.com/anna/status/12/photo/1',
  'https://x.com/anna/status/12/likes',
  'https://x.com/anna',
])('not %s', (url) => expect(surface.at(new URL(url))).toBe(false));

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('thread');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
