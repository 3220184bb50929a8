import { expect, test } from 'vitest';
import { selectors } from '../selectors.ts';
import surface from './notifications.ts';

test.each(['https://x.com/notifications', 'https://x.com/notifications/mentions'])('%s', (url) =>
  expect(surface.at(new URL(url))).toBe(true),
);

test.each(['https://x.com/settings/notifications'])('not %s', (url) =>
  expect(surface.at(new URL(url))).toBe(false),
);

test('its anchors are selectors of the list', () => {
  expect(surface.id).toBe('notifications');
  expect(Object.values<string>(selectors)).toEqual(expect.arrayContaining([...surface.anchors]));
});
