import { expect, it } from 'vitest';
import { held, mayInsert } from './consent.ts';
import type { Finding, Level } from './rule.ts';

const draft = 'See bit.ly/a and bit.ly/b';
const finding = (level: Level, rule = 'links', span: [number, number] = [4, 12]): Finding => ({
  rule,
  level,
  span,
  message: { key: 'k' },
});
const policy = { overridable: ['links'] };
const reason = 'The desk sends it itself.';
const override = { rule: 'links', quote: 'bit.ly/a', reason };

it('lets a text in only when nothing blocks it and whoever must has agreed', () => {
  expect(mayInsert([])).toBe(true);
  expect(mayInsert([finding('warn'), finding('hint')])).toBe(true);
  expect(mayInsert([finding('approve')])).toBe(false);
  expect(mayInsert([finding('approve')], { draft, policy, approved: true })).toBe(true);
  expect(mayInsert([finding('block')], { draft, policy, approved: true })).toBe(false);
});

it('a block goes for a typed reason, where the policy allows, for the very text that it quotes', () => {
  const consent = { draft, policy, overrides: [override] };
  expect(mayInsert([finding('block')], consent)).toBe(true);
  expect(held([finding('block'), finding('block', 'links', [17, 25])], consent)).toMatchObject([
    { span: [17, 25] },
  ]);
  expect(
    mayInsert([finding('block', 'length')], { ...consent, overrides: [{ ...override, rule: 'length' }] }),
  ).toBe(false);
  expect(mayInsert([finding('block')], { ...consent, overrides: [{ ...override, reason: ' .. ' }] })).toBe(
    false,
  );
  expect(mayInsert([finding('approve')], consent)).toBe(false);
});

it('what a failed check would have found is nobody’s to override', () => {
  const failed = { ...finding('block'), message: { key: 'guard_rule_failed' } };
  expect(mayInsert([failed], { draft, policy, overrides: [override] })).toBe(false);
});
