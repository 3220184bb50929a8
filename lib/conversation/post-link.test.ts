import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPostLink, timeOf } from './post-link.ts';

test.each([
  ['https://x.com/jo_doe/status/1991234567890123456', 'jo_doe'],
  ['  https://twitter.com/jo_doe/status/1991234567890123456?s=20&t=abc  ', 'jo_doe'],
  ['https://mobile.twitter.com/jo_doe/status/1991234567890123456#m', 'jo_doe'],
  ['https://mobile.x.com/jo_doe/status/1991234567890123456/photo/1', 'jo_doe'],
  ['http://www.twitter.com/jo_doe/statuses/1991234567890123456', 'jo_doe'],
  ['x.com/jo_doe/status/1991234567890123456', 'jo_doe'],
  ['https://x.com/i/status/1991234567890123456', null],
  ['https://x.com/i/web/status/1991234567890123456', null],
  ['https://pro.x.com/jo_doe/status/1991234567890123456/analytics', 'jo_doe'],
  ['1991234567890123456', null],
])('%s', (pasted, handle) => {
  expect(readPostLink(pasted)).toEqual({ id: '1991234567890123456', handle });
});

test.each([
  '',
  'nothing',
  '123',
  'https://x.com/',
  'https://x.com/jo_doe',
  'https://x.com/jo_doe/status/',
  'https://x.com/jo_doe/status/12a',
  'https://x.com/jo_doe/status/123456789012345678901',
  'https://x.com.example.com/jo_doe/status/1991234567890123456',
  'https://example.com/?u=https://x.com/jo_doe/status/1991234567890123456',
  'https://user@example.com/jo_doe/status/1991234567890123456',
  'javascript:location="https://x.com/a/status/1991234567890123456"',
  'ftp://x.com/jo_doe/status/1991234567890123456',
  'https://t.co/abc',
])('no link to a post: %s', (pasted) => expect(readPostLink(pasted)).toBeNull());

test('whatever is pasted, it does not throw, and what it finds is an id and a handle', () => {
  const part = fc.constantFrom(
    'https://',
    'x.com',
    '/',
    'status',
    '1991234567890123456',
    'jo',
    '?',
    '@',
    ':',
    '%',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(part, fc.string()), { maxLength: 9 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const link = readPostLink(pasted);
      if (!link) return;
      expect(link.id).toMatch(/^\d{1,20}$/);
      expect(link.handle ?? 'none').toMatch(/^\w{1,15}$/);
    }),
  );
});

test('the time is in the id, where ids hold one', () => {
  expect(timeOf('1541815603606036480')).toBe('2022-06-28T16:07:40.105Z');
  expect(timeOf('20')).toBeNull();
  expect(timeOf('99999999999999999999')).toBeNull();
});
