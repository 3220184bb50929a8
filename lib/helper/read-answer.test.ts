import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';

const draft =
  'Hi @ana, we are really very sorry about ticket 4411. The steps are on https://example.org/help 👩‍🔧';

it.each([
  [
    'Sorry about ticket 4411, @ana: https://example.org/help',
    'Sorry about ticket 4411, @ana: https://example.org/help',
  ],
  ['  Sorry about this.\r\n\r\nWe look into it. \n', 'Sorry about this.\n\nWe look into it.'],
  ['"Sorry about this."', 'Sorry about this.'],
  ['“Sorry about this.”', 'Sorry about this.'],
  ['We said "sorry".', 'We said "sorry".'],
  ['Sorry 👩‍🔧', 'Sorry 👩‍🔧'],
  ['Sorry, cafe\u0301.', 'Sorry, café.'],
])('%j is read as %j', (answer, text) => {
  expect(readAnswer(answer, draft)).toBe(text);
});

it.each([
  ['no text', { text: 'Sorry' }],
  ['nothing', undefined],
  ['empty', ' \n '],
  ['quotes around nothing', '""'],
  ['the draft itself', ` ${draft}\n`],
  ['far longer', 'Sorry. '.repeat(80)],
  ['a control character', 'Sorry\u0007'],
  ['a lone half of a pair', 'Sorry \ud83d'],
  ['a turned direction', 'Sorry \u202Enoos'],
  ['a space without width', 'Sor\u200Bry'],
  ['a link of its own', 'Sorry: https://example.com/help'],
  ['a domain of its own', 'Sorry: see example.com'],
  ['a handle of its own', 'Sorry @ben'],
  ['a hashtag of its own', 'Sorry #mend'],
  ['a number of its own', 'Sorry, 3 days'],
  ['a part of a number', 'Sorry about 44'],
  ['an address of its own', 'Write to a@b.example'],
])('%s is not fit to be shown', (_what, answer) => {
  expect(readAnswer(answer, draft)).toBeNull();
});

it('takes anything, and what it lets through is clean', () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 300 })), (answer) => {
      const text = readAnswer(answer, draft);
      if (text === null) return;
      expect(text).toBe(text.trim());
      expect(text.isWellFormed()).toBe(true);
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 300 },
  );
});

it.each(['a'.repeat(24_000), 'a.'.repeat(12_000), '1,'.repeat(12_000), 'a-'.repeat(12_000)])(
  'a hostile answer takes no time (%#)',
  (hostile) => {
    const start = performance.now();
    readAnswer(hostile, 'b'.repeat(24_000));
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
