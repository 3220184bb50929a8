import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { options as sender, sidebar } from '../../tests/support/services.ts';
import { crmCounts } from '../crm/embedded/maintenance.ts';
import clearCrm from './clear-crm.ts';
import linkPost from './link-post.ts';

test('customers and links go, and so do writes that still waited for them', async () => {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender: sidebar, services });
  await clearCrm.handle({ input: {}, sender, services });
  expect(Object.values(await crmCounts(services.embedded)).every((count) => count === 0)).toBe(true);
  expect(await services.db.links.count()).toBe(0);
  expect(await services.settle()).toBeNull();
  expect((await services.db.posts.get('101'))?.state).toBe('new');
});
