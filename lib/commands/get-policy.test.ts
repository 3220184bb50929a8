import { expect, test } from 'vitest';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { defaultPolicy } from '../policy/policy.ts';
import getPolicy from './get-policy.ts';

test('the defaults before anything is saved, and where what is saved cannot be read', async () => {
  const services = makeServices();
  expect(await getPolicy.handle({ input: {}, sender, services })).toEqual(defaultPolicy);
  await services.db.settings.put({ key: 'policy', value: { ceo: 'broken' } });
  expect(await getPolicy.handle({ input: {}, sender, services })).toEqual(defaultPolicy);
});
