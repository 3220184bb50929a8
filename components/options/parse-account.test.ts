import { expect, test } from 'vitest';
import { parseHandle, parseId } from './parse-account.ts';

test.each([
  ['@Halden', 'Halden'],
  ['  halden_help ', 'halden_help'],
  ['https://x.com/Halden', 'Halden'],
  ['x.com/Halden/with_replies', 'Halden'],
  ['https://mobile.twitter.com/Halden?lang=en', 'Halden'],
])('reads %j as %j', (text, handle) => expect(parseHandle(text)).toBe(handle));

test.each(['', '@', 'two words', 'https://example.com/Halden', 'sixteen_letters_', 'hálden'])(
  'refuses %j',
  (text) => expect(parseHandle(text)).toBeNull(),
);

test('an id is digits, or left out', () => {
  expect(parseId(' 44196397 ')).toBe('44196397');
  expect(parseId('')).toBe('');
  expect(parseId('@Halden')).toBeNull();
});
