import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undone } from './undone.ts';

it.each([
  ['nothing since', 'a long reply', 'a reply', 'a reply', 'a long reply'],
  ['typed behind it', 'a long reply', 'a reply', 'a reply!', 'a long reply!'],
  ['typed before it', 'a long reply', 'a reply', 'So a reply', 'So a long reply'],
  ['put in, and taken out again', 'a reply', 'a kind reply', 'a kind reply now', 'a reply now'],
  ['its words were changed', 'a long reply', 'a short reply', 'a shirt reply', null],
  ['all is gone', 'a long reply', 'a short reply', '', null],
])('%s', (_what, before, after, now, wanted) => {
  expect(undone(before, after, now)).toBe(wanted);
});

it('gives back what was there, and leaves what was typed at either end', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 30 }),
      fc.string({ maxLength: 30 }),
      fc.constantFrom('1', '22', ''),
      (before, after, typed) => {
        const [a, b] = [`[${before}]`, `[${after}]`];
        expect(undone(a, b, `${b}${typed}`)).toBe(`${a}${typed}`);
        expect(undone(a, b, `${typed}${b}`)).toBe(`${typed}${a}`);
      },
    ),
  );
});
