import { expect, test } from 'vitest';
import { defaultPolicy, type Policy } from '../../lib/policy/policy.ts';
import { emptyTag, fromReplyForm, toReplyForm } from './reply-form.ts';

const policy: Policy = {
  ...defaultPolicy,
  accounts: [{ handle: 'HaldenHelp', limit: 25_000 }, { handle: 'HaldenEnergy' }],
  links: ['halden.example'],
  contacts: ['+1 555 010 0100'],
  mentions: ['HaldenPress'],
  privateLinks: [{ label: 'Billing desk', url: 'https://halden.example/private' }],
  hashtags: { powerwall: { verdict: 'avoid', who: 'Ada', when: '2026-01-02T00:00:00Z', why: 'a rival’s' } },
  levels: { twin: 'off' },
  overridable: ['links'],
  products: ['Powerwall 3'],
  approvers: ['Kim Vance'],
};
const read = (form = toReplyForm(policy)) => {
  const errors = {};
  return { read: fromReplyForm(form, 'Jo', errors), errors };
};

test('what was read comes back as it was, every field of it', () => {
  const { read: back, errors } = read();
  expect(errors).toEqual({});
  expect({ ...policy, ...back }).toEqual(policy);
});

test('what the fields do not show is not touched', () => {
  expect(Object.keys(read().read ?? {})).not.toEqual(expect.arrayContaining(['powers']));
  expect({ ...policy, powers: ['goodwill'], ...read().read }.powers).toEqual(['goodwill']);
});

test('what is wrong is said of its line', () => {
  const form = {
    ...toReplyForm(policy),
    links: 'halden.example\n\nnot a domain\nnor/this',
    accounts: '@HaldenHelp 0',
    privateLinks: 'Billing http://halden.example',
  };
  const { read: none, errors } = read(form);
  expect(Object.keys(errors).length).toBeGreaterThan(0);
  expect(none?.links ?? []).not.toContain('nor/this');
  expect(errors).toMatchObject({
    links: 'options_error_links',
    'links.line': '3',
    accounts: 'options_error_accounts',
    privateLinks: 'options_error_privateLinks',
  });
});

test('a verdict changed here is this person’s; a bad one needs a reason', () => {
  const form = toReplyForm(policy);
  const [row] = form.hashtags;
  if (!row) throw new Error('The verdict is gone.');
  const changed = read({ ...form, hashtags: [{ ...row, verdict: 'fine' }] }).read?.hashtags.powerwall;
  expect(changed).toMatchObject({ verdict: 'fine', who: 'Jo' });
  expect(changed?.when).not.toBe('2026-01-02T00:00:00Z');
  const fresh = { ...emptyTag(), tag: '#Other', verdict: 'hate' as const };
  expect(read({ ...form, hashtags: [fresh] }).errors).toEqual({ [fresh.key]: 'options_error_tag_why' });
});
