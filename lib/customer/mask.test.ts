import { expect, test } from 'vitest';
import { initials, maskEmail, maskName, maskPhone } from './mask.ts';

test('the mask tells first letters, and nothing of the length', () => {
  expect(maskName('Sunny Edwards')).toBe('S••••• E•••••');
  expect(maskName('Jo  Li')).toBe('J••••• L•••••');
  expect(maskName('')).toBe('•••••');
  expect(maskEmail('sunny@example.com')).toBe('s•••••@e•••••');
  expect(maskPhone('+1 555 010 0142')).toBe('•••••42');
});

test('a letter made of several code points stays whole', () => {
  expect(maskName('E\u0301mile')).toBe('E\u0301•••••');
  expect(initials('E\u0301mile van der Berg')).toBe('E\u0301B');
});
