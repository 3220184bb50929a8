import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentences } from './sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ text: one }) => one);

it.each<[string, string[]]>([
  ['', []],
  ['We hear you. Thank you!', ['We hear you. ', 'Thank you!']],
  ['Sorry!! “Really?” Yes… We are.', ['Sorry!! ', '“Really?” ', 'Yes… ', 'We are.']],
  ['See clew.org or v2.5. Thanks', ['See clew.org or v2.5. ', 'Thanks']],
  ['Hi,\nwe saw it.\n\nThe team', ['Hi,\nwe saw it.\n\n', 'The team']],
  ['Hi Ana\n\nWe saw it', ['Hi Ana\n\n', 'We saw it']],
  ['我们已经看到了。谢谢！再见', ['我们已经看到了。', '谢谢！', '再见']],
])('%j', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

it.each([
  'Dr. Li and J. Doe of St. Louis wrote.',
  'See e.g. Leeds, No. 5, Apt. 12, from 9 a.m. Monday',
  'Bis zum 14. Mai, bzw. Nov. 2026',
  'Sorry. we are on it',
  'One.two',
])('does not cut “%s”', (text) => {
  expect(split(text)).toEqual([text]);
});

it('together they are the text again, none is empty, and typing at the end leaves those before as they are', () => {
  const piece = fc.constantFrom(
    'We',
    ' ',
    '. ',
    '.',
    '\n',
    '!',
    '…',
    '”',
    '。',
    'St',
    'e',
    '1',
    '👍',
    '\u0301',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.string({ unit: 'binary' }), (pieces, tail) => {
      const text = pieces.join('') + tail;
      const found = sentences(text);
      expect(found.map((one) => one.text).join('')).toBe(text);
      for (const { text: one, start } of found) {
        expect(one).not.toBe('');
        expect(text.slice(start, start + one.length)).toBe(one);
      }
      const before = split(text).slice(0, -2);
      expect(split(`${text}x`).slice(0, before.length)).toEqual(before);
    }),
  );
});
