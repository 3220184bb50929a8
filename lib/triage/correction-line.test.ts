import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { correctionLine } from './correction-line.ts';
import { exampleSchema } from './example.ts';

const said = { intent: 'noise', flags: [], severity: 0 } as const;

test.each([
  ['@HelioCare it smokes, says @ada_r.', '@someone it smokes, says @someone.'],
  ['＠HelioCare hello', '@someone hello'],
  [
    'See https://x.com/ada_r/status/199 and x.com/ada_r/status/2',
    'See https://example.org and https://example.org',
  ],
  ['https://t.co/abc123?x=1', 'https://example.org'],
  ['Write to ada.r+bills@mail.example.com!', 'Write to someone@example.org!'],
  ['No address here: 5 @ 3 e.g. 4.5 kWh', 'No address here: 5 @ 3 e.g. 4.5 kWh'],
])('%s', (text, expected) => {
  const line = correctionLine(text, said);
  expect(line.text).toBe(expected);
  expect(v.parse(exampleSchema, line)).toEqual(line);
});

test('whether a call for help complains is not made up', () => {
  const of = (intent: 'help_complaint' | 'praise') =>
    correctionLine('Hello', { ...said, intent, flags: ['safety'], severity: 3 });
  expect(of('help_complaint')).toMatchObject({ complaint: null, flags: ['safety'], severity: 3 });
  expect(of('praise').complaint).toBe(false);
});

test('no handle and no link is left, whatever stands around them', () => {
  const handle = fc.stringMatching(/^[a-z]\w{5,14}$/);
  const around = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(around, handle, around, handle, (before, one, between, other) => {
      const text = `${before} @${one}${between.replace(/^\w+/, '')} https://x.com/${other}/status/1990000000000000001 `;
      const line = correctionLine(text, said);
      expect(line.text).not.toContain(`@${one}`);
      expect(JSON.stringify(line)).not.toContain('1990000000000000001');
    }),
  );
});
