import { expect, it } from 'vitest';
import { check, mayInsert, rules } from './check.ts';
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

it('lets a text in only when nothing blocks it and whoever must has agreed', () => {
  const finding = (level: Level): Finding => ({ rule: 'a', level, span: [0, 0], message: { key: 'k' } });
  expect(mayInsert([])).toBe(true);
  expect(mayInsert([finding('warn'), finding('hint')])).toBe(true);
  expect(mayInsert([finding('approve')])).toBe(false);
  expect(mayInsert([finding('approve')], true)).toBe(true);
  expect(mayInsert([finding('block')], true)).toBe(false);
});

it('an empty draft has nothing against it', () => {
  expect(rules.length).toBeGreaterThanOrEqual(1);
  expect(check('', contextFrom())).toEqual([]);
});
