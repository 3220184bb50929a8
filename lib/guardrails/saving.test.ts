import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Finding } from './rule.ts';
import { priced } from './saving.ts';
import { weightedLength } from './weighted-length.ts';

const fixing = (span: [number, number], replacement: string): Finding => ({
  rule: 'a',
  level: 'hint',
  span,
  message: { key: 'k' },
  fix: { replacement, label: { key: 'k' } },
});
const saved = (draft: string, span: [number, number], replacement: string): number | undefined =>
  priced([fixing(span, replacement)], draft)[0]?.fix?.saves;

it.each<[string, string, string, number]>([
  ['in order to help', 'in order to', 'to', 9],
  ['wait… ok', '…', '...', -1],
  ['see https://clew.org/a/very/long/way now', 'https://clew.org/a/very/long/way', 'clew.org/x', 0],
  ['see clew.org/help now', 'clew.', '', 15],
  ['👨‍👩‍👧 ok', '👨‍👩‍👧 ', '', 3],
  ['e\u0301e', '\u0301', '', 0],
])('%j without %j saves', (draft, part, replacement, expected) => {
  const start = draft.indexOf(part);
  expect(saved(draft, [start, start + part.length], replacement)).toBe(expected);
});

it('says of any text what the whole draft saves', () => {
  const piece = fc.constantFrom(
    'a',
    '.com',
    'https://',
    ' ',
    '…',
    '👍',
    '\u0301',
    '\u200d',
    '\uFE0F',
    '\uFEFF',
    '日',
    '@',
    '\n',
    '.',
    '/',
  );
  const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, text, (before, old, after, replacement) => {
      const [draft, fixed] = [before + old + after, before + replacement + after];
      const span: [number, number] = [before.length, before.length + old.length];
      const expected = weightedLength(draft).weighted - weightedLength(fixed).weighted;
      expect(saved(draft, span, replacement)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

it('leaves out what would take too long to reckon', () => {
  const draft = 'a'.repeat(25_000);
  const all = priced(
    Array.from({ length: 1000 }, (_, at) => fixing([at, at + 1], '')),
    draft,
  );
  expect(all[0]?.fix?.saves).toBe(1);
  expect(all[999]?.fix).toEqual({ replacement: '', label: { key: 'k' } });
});
