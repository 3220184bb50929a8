import fc from 'fast-check';
import { expect, it } from 'vitest';
import { busyContext } from '../../tests/support/reply-context.ts';
import { check, rules } from './check.ts';
import { contextFrom } from './context.ts';
import type { Example, Examples, Finding } from './rule.ts';
import { weightedLength } from './weighted-length.ts';

// The whole engine, with every rule, on any text.

const beside = import.meta.glob<Examples>('./rules/*.examples.ts', { eager: true, import: 'default' });
const examples: Example[] = Object.values(beside).flatMap(({ bad, good, nearMiss }) => [
  ...bad,
  ...good,
  ...nearMiss,
]);
const words = [...new Set(examples.flatMap(({ draft }) => draft.slice(0, 400).split(/(?<=\s)/)))];
const odd = [
  '\u200d',
  '\ufe0f',
  '\u0301',
  '\u202e',
  '\ufeff',
  '\0',
  '\ud83d',
  '👍🏿',
  '🇺',
  '…',
  '—',
  '。',
  '\n\n',
  '. ',
  '@',
  '#',
  'https://',
  '.com',
  '(((',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.oneof(
        { arbitrary: fc.constantFrom(...words), weight: 4 },
        { arbitrary: fc.constantFrom(...odd), weight: 1 },
      ),
      { maxLength: 50 },
    )
    .map((parts) => parts.join('')),
);
const now = '2026-11-20T09:00:00Z';
const contexts = [
  contextFrom({ now }),
  contextFrom(busyContext()),
  ...examples.filter(({ context }) => context).map(({ context }) => contextFrom({ now, ...context })),
];
const context = fc.constantFrom(...contexts);

function expectSound(draft: string, findings: readonly Finding[]): void {
  for (const { rule, span, fix, message } of findings) {
    expect(message.key, `${rule} on ${JSON.stringify(draft)}`).not.toBe('guard_rule_failed');
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeGreaterThanOrEqual(span[0]);
    expect(span[1]).toBeLessThanOrEqual(draft.length);
    if (fix?.saves === undefined) continue;
    const fixed = draft.slice(0, span[0]) + fix.replacement + draft.slice(span[1]);
    expect(fix.saves, rule).toBe(weightedLength(draft).weighted - weightedLength(fixed).weighted);
  }
}

it('takes any text: no rule fails, spans lie inside, and a fix saves what it says', () => {
  fc.assert(
    fc.property(text, context, (draft, held) => {
      expectSound(draft, check(draft, held));
    }),
    { numRuns: 400 },
  );
});

it('finds after a hundred edits what it would find had it never seen the draft', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 20 }),
    put: fc.oneof(fc.constantFrom(...words, ...odd), fc.constant('')),
  });
  fc.assert(
    fc.property(
      text,
      fc.array(edit, { maxLength: 8 }),
      fc.array(context, { minLength: 8, maxLength: 8 }),
      (start, edits, held) => {
        let draft = start;
        for (const [turn, { at, cut, put }] of edits.entries()) {
          const place = Math.floor(at * draft.length);
          draft = draft.slice(0, place) + put + draft.slice(place + cut);
          const own = held[turn % 2] ?? contextFrom();
          expect(check(draft, own)).toEqual(check(draft, own, [...rules]));
        }
      },
    ),
    { numRuns: 80 },
  );
});

it('the same draft in another context is another matter', () => {
  const draft = '@SolarMom42 {name}';
  const off = contextFrom({ policy: { ...contextFrom().policy, levels: { placeholder: 'off' } } });
  const found = (held: typeof off) => check(draft, held).some(({ rule }) => rule === 'placeholder');
  expect([found(contextFrom()), found(off), found(contextFrom())]).toEqual([true, false, true]);
});
