import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Level } from '../../lib/guardrails/rule.ts';
import { byWeight, nextFinding, segments } from './segments.ts';

const finding = (start: number, end: number, level: Level = 'warn'): Finding => ({
  rule: 'r',
  level,
  span: [start, end],
  message: { key: 'k' },
});

test('the pieces joined are the text, whatever the spans', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom<Level>('block', 'warn', 'hint')));
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }),
      spans,
      fc.option(fc.nat(60)),
      (text, all, over) => {
        const findings = all.map(([a, b, level]) => finding(Math.min(a, b), Math.max(a, b), level));
        const pieces = segments(text, findings, over);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces)
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      },
    ),
  );
});

test('a stretch shows the worst of the findings that overlap it', () => {
  const pieces = segments('we will refund you', [finding(3, 18, 'warn'), finding(8, 14, 'block')], null);
  expect(pieces.map(({ text, level }) => [text, level])).toEqual([
    ['we ', null],
    ['will ', 'warn'],
    ['refund', 'block'],
    [' you', 'warn'],
  ]);
});

test('what is past the limit is marked from there to the end', () => {
  expect(segments('abcdef', [], 4).map(({ text, over }) => [text, over])).toEqual([
    ['abcd', false],
    ['ef', true],
  ]);
});

test('walking goes by place and round the end; the card goes by weight', () => {
  const all = [finding(10, 12, 'hint'), finding(2, 4, 'warn'), finding(20, 22, 'block')];
  expect(nextFinding(all, 3, false)?.span).toEqual([10, 12]);
  expect(nextFinding(all, 21, false)?.span).toEqual([2, 4]);
  expect(nextFinding(all, 2, true)?.span).toEqual([20, 22]);
  expect(nextFinding([], 0, false)).toBeNull();
  expect(byWeight(all).map(({ level }) => level)).toEqual(['block', 'warn', 'hint']);
});

test('of those that begin at one place, the walk stops at each, the gravest first, both ways', () => {
  const all = [finding(2, 9, 'hint'), finding(2, 18, 'block'), finding(30, 31, 'hint')];
  const walk = (backwards: boolean) => {
    const stops: Finding[] = [];
    for (let n = 0; n < 4; n++) {
      const at = stops.at(-1) ?? null;
      const next = nextFinding(all, at?.span[0] ?? 0, backwards, at);
      if (next) stops.push(next);
    }
    return stops.map((stop) => all.indexOf(stop));
  };
  expect(walk(false)).toEqual([1, 0, 2, 1]);
  expect(walk(true)).toEqual([2, 0, 1, 2]);
  // Typed elsewhere since, the caret counts.
  expect(nextFinding(all, 25, false, all[0])?.span).toEqual([30, 31]);
});
