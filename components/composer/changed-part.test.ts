import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedPart } from './changed-part.ts';

test('put in its place, the part makes the one text of the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🔋', '🔌'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { span, text: part } = changedPart(before, after);
      expect(before.slice(0, span[0]) + part + before.slice(span[1])).toBe(after);
      expect(part.isWellFormed()).toBe(true);
      expect(before.slice(...span).isWellFormed()).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('it is no longer than the change', () => {
  expect(changedPart('in order to help', 'to help')).toEqual({ span: [0, 9], text: '' });
  expect(changedPart('same', 'same')).toEqual({ span: [4, 4], text: '' });
});
