import { expect, test } from 'vitest';
import { offsetsOf, rowsIn } from './row-window.ts';

const heights = Array.from({ length: 1000 }, (_, place) => 20 + (place % 5) * 10);
const offsets = offsetsOf(heights);
const whole = offsets.at(-1) ?? 0;

test('the ends are where the rows end', () => {
  expect(offsetsOf([])).toEqual([0]);
  expect(offsetsOf([20, 30])).toEqual([0, 20, 50]);
  expect(whole).toBe(heights.reduce((sum, height) => sum + height));
});

test('wherever it is scrolled to, what shows is drawn, and little else', () => {
  for (let top = 0; top <= whole; top += 37) {
    const { first, end } = rowsIn(offsets, top, 300);
    expect(offsets[first] ?? 0).toBeLessThanOrEqual(top);
    expect(offsets[end] ?? 0).toBeGreaterThanOrEqual(Math.min(whole, top + 300));
    expect(end - first).toBeLessThanOrEqual(300 / 20 + 2 * 6 + 2);
  }
});

test('scrolled beyond the end, before the start, or with nothing to show', () => {
  expect(rowsIn(offsets, whole + 5000, 300).end).toBe(1000);
  expect(rowsIn(offsets, -200, 300).first).toBe(0);
  expect(rowsIn([0], 0, 300)).toEqual({ first: 0, end: 0 });
});
