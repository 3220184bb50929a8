import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './media-viewer.ts';

test.each(['https://x.com/anna/status/12/photo/1', 'https://x.com/anna/status/12/video/2'])('%s', (url) =>
  expect(surface.at(new URL(url))).toBe(true),
);

test.each(['https://x.com/anna/status/12', 'https://x.com/anna/photo'])('not %s', (url) =>
  expect(surface.at(new URL(url))).toBe(false),
);

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('media-viewer');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
