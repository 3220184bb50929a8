import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy } from '../../tests/support/posts.ts';
import { options as sender } from '../../tests/support/services.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import linkPost from './link-post.ts';
import signOutCrm from './sign-out-crm.ts';

test('the token and what was kept of the CRM are gone; what waits stays', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, record } = services;
  const input = { postId: '101', customerId, caseId, opId: crypto.randomUUID() };
  await linkPost.handle({ input, sender, services });
  const open = { baseUrl: 'https://crm.example.com' };
  await writePolicy(db, { ...policy, crm: { adapter: 'open', settings: { open } } });
  await db.secrets.bulkPut([
    { adapter: 'open', value: 'a-token-of-this-agent' },
    { adapter: 'rt', value: '1-2-another' },
  ]);
  const kept = { value: record, fetchedAt: 1, triedAt: 1, problem: null };
  await db.crmCache.bulkPut([
    { ...kept, key: `open record ${customerId}` },
    { ...kept, key: 'open find 1' },
  ]);
  await signOutCrm.handle({ input: {}, sender, services });
  await signOutCrm.handle({ input: {}, sender, services });
  expect(await db.secrets.toArray()).toEqual([{ adapter: 'rt', value: '1-2-another' }]);
  expect(await db.crmCache.count()).toBe(0);
  expect(await db.operations.toArray()).toMatchObject([{ kind: 'link-post', state: 'pending' }]);
});
