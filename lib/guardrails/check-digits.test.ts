import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardNumber, iban, socialSecurity, vin } from './check-digits.ts';

it('tells a card by its length and Luhn’s sum', () => {
  expect(cardNumber('5105 1051 0510 5100', false)).toBe(true);
  expect(cardNumber('5105 1051 0510 5101', false)).toBe(false);
  expect(cardNumber('0000 0000 0000 0000', true)).toBe(false);
});

it('measures an IBAN, whatever stands behind it', () => {
  expect(iban('DE89 3704 0044 0532 0130 00 today')).toBe('DE89 3704 0044 0532 0130 00'.length);
  expect(iban('DE88 3704 0044 0532 0130 00')).toBe(0);
  expect(iban('XX89370400440532013000')).toBe(0);
});

it('tells a social security number by area, group and serial', () => {
  expect(socialSecurity('219-09-9999', false)).toBe(true);
  for (const wrong of ['000-09-9999', '666-09-9999', '219-00-9999', '219-09-0000', '219-09.9999'])
    expect(socialSecurity(wrong, false), wrong).toBe(false);
  expect([socialSecurity('219099999', false), socialSecurity('219099999', true)]).toEqual([false, true]);
});

it('tells a VIN by its check digit, or by the word beside it', () => {
  expect(vin('1HGCM82633A004352', false)).toBe(true);
  expect(vin('1HGCM82643A004352', false)).toBe(false);
  expect(vin('W0L000051T2123456', true)).toBe(true);
});

const vectors = new URL('../../../shared/datasets/pii/', import.meta.url);
describe.skipIf(!existsSync(vectors))('public vectors (skipped where ../shared is absent)', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, vectors), 'utf8'));

  it('cards', () => {
    for (const { values } of read('presidio-recognizer-vectors.json').credit_card)
      if (/^\d+$/.test(values[0])) expect(cardNumber(values[0], false), values[0]).toBe(values[1] === 1);
  });

  it('IBANs', () => {
    for (const { values } of read('presidio-recognizer-vectors.json').iban) {
      const [text, count] = values;
      if (/^[A-Z]{2}\d{2}[A-Z\d ]+$/.test(text)) expect(iban(text) > 0, text).toBe(count > 0);
    }
  });

  it('VINs', () => {
    const { valid, bad_check_digit: wrong } = read('vin-vectors.json');
    for (const one of valid) expect(vin(one, false), one).toBe(true);
    for (const one of wrong) expect(vin(one, false), one).toBe(false);
  });
});
