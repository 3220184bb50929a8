import { expect, it } from 'vitest';
import { readable } from './readable.ts';

it('drops what shows nothing and knows where each character was', () => {
  const { text, at } = readable('Ma\u200Bri\u00ADsol');
  expect(text).toBe('Marisol');
  expect([at(0), at(2), at(4)]).toEqual([0, 3, 6]);
});

it.each(['٠١٢٣', '۰۱۲۳', '०१२३', '０１２３', '০১২৩', '๐๑๒๓'])('reads %s as digits', (digits) => {
  expect(readable(digits).text).toBe('0123');
});

it('leaves a plain text alone', () => {
  expect(readable('Plain, 12 – “text”').text).toBe('Plain, 12 – “text”');
});
