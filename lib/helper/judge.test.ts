import { expect, it } from 'vitest';
import { record } from '../../components/customer/room-for-tests.tsx';
import { check } from '../guardrails/check.ts';
import { contextFrom } from '../guardrails/context.ts';
import { judged, whyNot } from './judge.ts';
import { privateRules } from './private-rules.ts';

const context = contextFrom({ record, account: null });
const checked = (text: string) => ({ text, findings: check(text, context) });

it('knows the rules that tell what is private', () => {
  expect(privateRules.map(({ id }) => id).sort()).toEqual([
    'echo-private',
    'private-pattern',
    'private-record',
  ]);
});

it('a draft goes in, unless it is empty or nobody knows what is private', () => {
  expect(whyNot('Sorry about your battery.', true)).toBeNull();
  expect(whyNot('Sorry about your battery.', false)).toEqual({ key: 'helper_why_waiting' });
  expect(whyNot('  ', true)).toEqual({ key: 'helper_why_empty' });
});

const draft = checked(
  'We are really very sorry about your battery. We asked the service team to look into it.',
);

it('says what a proposal saves in weighted characters, and finds nothing in a harmless one', () => {
  const next = checked('Sorry about your battery 🔋. We asked the service team to look.');
  const { saves, findings, blocked } = judged(draft, next, context);
  expect(saves).toBe(
    draft.text.length - 'Sorry about your battery X. We asked the service team to look.'.length - 1,
  );
  expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
  expect(blocked).toBe(false);
});

it.each([
  ['promises money', 'Sorry about your battery. We will refund you.', true],
  ['tells something of the record', `Sorry about your battery, ${record.customer.name}.`, true],
  ['commits to a day', 'Sorry about your battery. We will fix it by Friday.', false],
])('one that %s says so', (_what, next, blocked) => {
  const found = judged(draft, checked(next), context);
  expect(found.findings.length).toBeGreaterThan(0);
  expect(found.blocked).toBe(blocked);
});

it('what the draft had already is not held against the proposal; a second one is', () => {
  const promising = checked('We are very sorry. We will refund you.');
  expect(judged(promising, checked('Sorry. We will refund you.'), context).blocked).toBe(false);
  const two = checked('Sorry. We will refund you. We will replace it.');
  expect(judged(promising, two, context).blocked).toBe(true);
});
