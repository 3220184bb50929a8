import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy } from '../../tests/support/posts.ts';
import { options as sender } from '../../tests/support/services.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import probeCrm from './probe-crm.ts';

test('tells as whom the CRM lets us in, and what it can do', async () => {
  const services = await makeDemo();
  expect(await probeCrm.handle({ input: {}, sender, services })).toMatchObject({
    agent: { role: 'agent' },
    warnings: [],
    capabilities: { onDevice: true, createCase: 'transaction' },
  });
});

test('says what is wrong: not set up, nobody signed in, out of reach', async () => {
  const services = await makeDemo();
  const probe = () => probeCrm.handle({ input: {}, sender, services });
  const use = (settings: Record<string, unknown>) =>
    writePolicy(services.db, { ...policy, crm: { adapter: 'open', settings } });
  await use({});
  await expect(probe()).rejects.toMatchObject({
    code: 'Invalid',
    sentence: { key: 'crm_error_not_set_up' },
    action: { key: 'crm_action_set_up' },
  });
  await use({ open: { baseUrl: 'https://crm.example.com' } });
  await expect(probe()).rejects.toMatchObject({ code: 'AuthError', action: { key: 'crm_action_sign_in' } });
  await services.db.secrets.put({ adapter: 'open', value: 'a-token-of-this-agent' });
  await expect(probe()).rejects.toMatchObject({ code: 'Unavailable' });
});
