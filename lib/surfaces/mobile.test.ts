import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './mobile.ts';

test.each(['https://mobile.x.com/home'])('%s', (url) => expect(surface.at(new URL(url))).toBe(true));

test.each(['https://x.com/home', 'https://mobile.x.com/messages'])('not %s', (url) =>
  expect(surface.at(new URL(url))).toBe(false),
);

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('mobile');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
