import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { moved } from './moved.ts';

const at = (span: [number, number]): Finding => ({ rule: 'r', level: 'warn', span, message: { key: 'k' } });
const words = (text: string, word: string): Finding =>
  at([text.indexOf(word), text.indexOf(word) + word.length]);
const quotes = (findings: Finding[], text: string) => findings.map(({ span }) => text.slice(...span));

const before = 'We will refund you by Friday.';
const found = [words(before, 'refund'), words(before, 'Friday')];

test.each([
  ['before all', `Hi! ${before}`, ['refund', 'Friday']],
  ['between', before.replace('you', 'all of you'), ['refund', 'Friday']],
  ['behind all', `${before} Sorry.`, ['refund', 'Friday']],
  ['right before a word', before.replace('refund', ' refund'), ['refund', 'Friday']],
  ['right behind a word', before.replace('refund', 'refund,'), ['refund', 'Friday']],
  ['within a word', before.replace('refund', 'reffund'), ['Friday']],
  ['a word taken away', before.replace('refund ', ''), ['Friday']],
  ['over two words', 'We will pay.', []],
])('an edit %s leaves what it did not touch where it is', (_where, now, left) => {
  expect(quotes(moved(found, before, now), now)).toEqual(left);
});

test('what is about the whole draft stays about the whole, without a fix for other words', () => {
  const whole = { ...at([0, before.length]), fix: { replacement: '', label: { key: 'f' } } };
  expect(moved([whole], before, `${before} Now.`)).toEqual([at([0, before.length + 5])]);
  expect(moved([whole], before, before)).toEqual([whole]);
});

test('whatever is typed, what stays covers the very words that it covered', () => {
  const draft = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '👍', 'é'), maxLength: 12 });
  fc.assert(
    fc.property(draft, draft, fc.nat(12), fc.nat(12), (one, other, from, length) => {
      const start = Math.min(from, one.length);
      const span: [number, number] = [start, Math.min(one.length, start + length)];
      fc.pre(span[0] > 0 || span[1] < one.length);
      for (const each of moved([at(span)], one, other)) {
        expect(other.slice(...each.span)).toBe(one.slice(...span));
        expect(each.span[1]).toBeLessThanOrEqual(other.length);
      }
    }),
  );
});
