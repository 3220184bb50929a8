import { expect, it } from 'vitest';
import { known, record } from '../../components/customer/room-for-tests.tsx';
import { contextFrom } from '../guardrails/context.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { judged, privateRules, whyNot } from './judge.ts';

const context = contextFrom({ record, account: null });
const off = { 'private-record': 'off', 'private-pattern': 'off', 'echo-private': 'off' } as const;

it('knows the rules that it leans on', () => {
  expect(known.record).toBe(record);
  expect(privateRules.map(({ id }) => id).sort()).toEqual([
    'echo-private',
    'private-pattern',
    'private-record',
  ]);
});

it.each([
  ['a value of the record', `Sorry, ${record.customer.name}.`],
  ['an address of e-mail', 'Write to ana@example.org about it.'],
])('a draft with %s stays here, whatever the policy says of the rules', (_what, draft) => {
  expect(whyNot(draft, context, true)).toEqual({ key: 'helper_why_private' });
  const lax = { ...context, policy: { ...defaultPolicy, levels: off, overridable: Object.keys(off) } };
  expect(whyNot(draft, lax, true)).toEqual({ key: 'helper_why_private' });
});

it('a public draft goes in, unless nobody knows what is private', () => {
  expect(whyNot('Sorry about your battery.', context, true)).toBeNull();
  expect(whyNot('Sorry about your battery.', context, false)).toEqual({ key: 'helper_why_waiting' });
  expect(whyNot('  ', context, true)).toEqual({ key: 'helper_why_empty' });
});

const draft = 'We are really very sorry about your battery. We asked the service team to look into it.';

it('says what a proposal saves in weighted characters, and finds nothing in a harmless one', () => {
  const { saves, findings, blocked } = judged(
    draft,
    'Sorry about your battery 🔋. We asked the service team to look.',
    context,
  );
  expect(saves).toBe(
    draft.length - 'Sorry about your battery X. We asked the service team to look.'.length - 1,
  );
  expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
  expect(blocked).toBe(false);
});

it.each([
  ['promises money', 'Sorry about your battery. We will refund you.', true],
  ['tells something of the record', `Sorry about your battery, ${record.customer.name}.`, true],
  ['commits to a day', 'Sorry about your battery. We will fix it by Friday.', false],
])('one that %s says so', (_what, next, blocked) => {
  const found = judged(draft, next, context);
  expect(found.findings.length).toBeGreaterThan(0);
  expect(found.blocked).toBe(blocked);
});

it('what the draft had already is not held against the proposal; a second one is', () => {
  const promising = 'We are very sorry. We will refund you.';
  expect(judged(promising, 'Sorry. We will refund you.', context).blocked).toBe(false);
  expect(judged(promising, 'Sorry. We will refund you. We will replace it.', context).blocked).toBe(true);
});
