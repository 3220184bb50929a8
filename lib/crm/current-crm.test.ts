import { expect, test } from 'vitest';
import { makeServices } from '../../tests/support/services.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { writePolicy } from '../policy/stored-policy.ts';

const open = (baseUrl: unknown, more = {}) => ({
  ...defaultPolicy,
  crm: { adapter: 'open', settings: { open: { baseUrl, ...more } } },
});

test('one adapter for as long as policy says the same, another one with other settings', async () => {
  const { crm, db } = makeServices();
  const first = await crm.adapter();
  expect(first.id).toBe('embedded');
  expect(await crm.adapter()).toBe(first);
  await writePolicy(db, open('https://a.example'));
  const second = await crm.adapter();
  expect(second.id).toBe('open');
  expect(await crm.adapter()).toBe(second);
  await writePolicy(db, open('https://b.example'));
  expect(await crm.adapter()).not.toBe(second);
});

test('what the browser must let through', async () => {
  const { crm, db } = makeServices();
  expect(await crm.origins()).toEqual([]);
  await writePolicy(db, open('https://a.example:8443'));
  expect(await crm.origins()).toEqual(['https://a.example/*']);
});

test('an adapter that is not there, or not set up, says so', async () => {
  const { crm, db } = makeServices();
  for (const named of [
    open('http://a.example'),
    { ...defaultPolicy, crm: { adapter: 'gone', settings: {} } },
  ]) {
    await writePolicy(db, named);
    for (const ask of [crm.adapter(), crm.origins(), crm.keepSecret('x'), crm.signOut()])
      await expect(ask).rejects.toMatchObject({
        code: 'Invalid',
        sentence: { key: 'crm_error_not_set_up' },
        action: { key: 'crm_action_set_up' },
      });
  }
});

test('a secret is kept for its own adapter, and gone after signing out, with what was remembered along with the adapter', async () => {
  const { crm, db } = makeServices();
  await expect(crm.keepSecret('a-token-of-this-agent')).rejects.toMatchObject({
    sentence: { key: 'crm_error_secret' },
  });
  await writePolicy(db, open('https://a.example'));
  await expect(crm.keepSecret('short')).rejects.toMatchObject({ sentence: { key: 'crm_error_secret' } });
  await crm.keepSecret(' a-token-of-this-agent ');
  expect(await db.secrets.toArray()).toEqual([{ adapter: 'open', value: 'a-token-of-this-agent' }]);
  const before = await crm.adapter();
  await crm.signOut();
  expect(await crm.adapter()).not.toBe(before);
  expect(await db.secrets.count()).toBe(0);
});

test('signing in by a page that there is not', async () => {
  const { crm, db } = makeServices();
  const { signal } = new AbortController();
  await expect(crm.signIn(signal)).rejects.toMatchObject({ sentence: { key: 'crm_error_no_sign_in' } });
  await writePolicy(db, open('https://a.example'));
  await expect(crm.signIn(signal)).rejects.toMatchObject({ sentence: { key: 'crm_open_no_issuer' } });
});
