import { expect, test } from 'vitest';
import { policy } from '../../tests/support/posts.ts';
import { makeServices, options as sender } from '../../tests/support/services.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';
import saveWays from './save-ways.ts';

test('is kept beside the rest of the policy; null goes back to what is shipped', async () => {
  const services = makeServices();
  await writePolicy(services.db, policy);
  const ways = { role: 'lead' };
  expect(await saveWays.handle({ input: { ways }, sender, services })).toMatchObject({ agent: 'Jo', ways });
  expect(await readPolicy(services.db)).toMatchObject({ agent: 'Jo', ceo: policy.ceo, ways });
  await saveWays.handle({ input: { ways: null }, sender, services });
  expect((await readPolicy(services.db)).ways).toBeUndefined();
  expect((await readPolicy(services.db)).agent).toBe('Jo');
});

test('ways that can no longer be read do not take the policy with them', async () => {
  const services = makeServices();
  await services.db.settings.put({ key: 'policy', value: { ...policy, ways: { desks: 'many' } } });
  expect(await readPolicy(services.db)).toMatchObject({ agent: 'Jo', ceo: policy.ceo });
  expect((await readPolicy(services.db)).ways).toBeUndefined();
});
