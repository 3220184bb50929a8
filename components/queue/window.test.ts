import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowHeight, scrollFor, windowOf } from './window.ts';

const length = fc.integer({ min: 0, max: 10_000 });
const height = fc.integer({ min: 0, max: 2000 });

test('every row that shows is drawn, and not many more', () => {
  fc.assert(
    fc.property(length, height, fc.integer({ min: -50, max: 700_000 }), (count, shown, top) => {
      const { first, end } = windowOf(top, shown, count);
      expect(end - first).toBeLessThanOrEqual(shown / rowHeight + 18);
      for (let row = Math.max(0, Math.floor(top / rowHeight)); row * rowHeight < top + shown; row++)
        if (row < count) expect(row >= first && row < end).toBe(true);
    }),
  );
});

test('after scrolling to a row it shows whole', () => {
  fc.assert(
    fc.property(length, fc.integer({ min: rowHeight, max: 2000 }), fc.nat(700_000), (place, shown, top) => {
      const to = scrollFor(place, top, shown);
      expect(place * rowHeight).toBeGreaterThanOrEqual(to);
      expect((place + 1) * rowHeight).toBeLessThanOrEqual(to + shown);
    }),
  );
});
