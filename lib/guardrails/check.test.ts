import { expect, it } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { check, rules } from './check.ts';
import { contextFrom } from './context.ts';
import type { Finding, Level, Rule } from './rule.ts';

function ruleThat(id: string, findings: () => [Level, number, number][]): Rule {
  return {
    id,
    level: 'warn',
    description: '',
    needs: [],
    reach: 'draft',
    check: () =>
      findings().map(([level, ...span]): Finding => ({ rule: id, level, span, message: { key: 'k' } })),
  };
}

const broken = ruleThat('broken', () => {
  throw new Error('no');
});

it('lists the gravest first, then by place', () => {
  const found = check('0123456789', contextFrom(), [
    ruleThat('a', () => [
      ['hint', 0, 1],
      ['block', 5, 6],
    ]),
    ruleThat('b', () => [
      ['block', 2, 3],
      ['approve', 1, 2],
    ]),
  ]);
  expect(found.map(({ level, span }) => [level, ...span])).toEqual([
    ['block', 2, 3],
    ['block', 5, 6],
    ['approve', 1, 2],
    ['hint', 0, 1],
  ]);
});

it('a rule that throws blocks, and hides nothing', () => {
  const found = check('draft', contextFrom(), [broken, ruleThat('a', () => [['hint', 0, 1]])]);
  expect(found.map(({ rule, level }) => [rule, level])).toEqual([
    ['broken', 'block'],
    ['a', 'hint'],
  ]);
  expect(found[0]).toMatchObject({
    span: [0, 5],
    message: { key: 'guard_rule_failed', args: { rule: 'broken' } },
  });
});

it.each([
  [-1, 2],
  [0, 6],
  [3, 2],
  [0.5, 2],
  [Number.NaN, 1],
])('a span of %d–%d counts as a failure', (start, end) => {
  const found = check('draft', contextFrom(), [ruleThat('a', () => [['hint', start, end]])]);
  expect(found).toMatchObject([{ rule: 'a', level: 'block', span: [0, 5] }]);
});

it.each<[asked: Level | 'off', found: Level[]]>([
  ['off', []],
  ['hint', ['hint', 'hint', 'hint']],
  ['warn', ['block', 'warn', 'hint']],
  ['approve', ['block', 'approve', 'approve']],
  ['block', ['block', 'block', 'block']],
])('a policy that says “%s” for a rule of level "warn"', (asked, expected) => {
  const rule = ruleThat('a', () => [
    ['block', 0, 1],
    ['warn', 1, 2],
    ['hint', 2, 3],
  ]);
  const policy = { ...defaultPolicy, levels: { a: asked } };
  expect(check('draft', contextFrom({ policy }), [rule]).map(({ level }) => level)).toEqual(expected);
});

it('a rule that is off does not run, and one that fails blocks at any other level', () => {
  const at = (level: Level | 'off') =>
    check('draft', contextFrom({ policy: { ...defaultPolicy, levels: { broken: level } } }), [broken]);
  expect(at('off')).toEqual([]);
  expect(at('hint')).toMatchObject([{ level: 'block' }]);
});

it('a rule of sentences that fails in one blocks the whole, once', () => {
  const rule: Rule = {
    ...ruleThat('a', () => [['hint', 0, 1]]),
    reach: 'sentence',
    check(sentence) {
      if (sentence.startsWith('B')) throw new Error('no');
      return [];
    },
  };
  expect(check('A one. B two. B three.', contextFrom(), [rule])).toMatchObject([
    { level: 'block', span: [0, 22] },
  ]);
});

it('an empty draft has nothing against it', () => {
  expect(rules.length).toBeGreaterThanOrEqual(1);
  expect(check('', contextFrom())).toEqual([]);
});
