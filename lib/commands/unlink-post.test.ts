import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import linkPost from './link-post.ts';
import unlinkPost from './unlink-post.ts';

const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

test.each([true, false])(
  'undo removes the link from both sides (sent to the CRM before: %s)',
  async (sentBefore) => {
    const services = await makeDemo();
    const { adapter, caseId, customerId, db } = services;
    await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
    if (sentBefore) await services.settle();
    await unlinkPost.handle({ input: { postId: '101', opId: opId(2) }, sender, services });
    await unlinkPost.handle({ input: { postId: '101', opId: opId(3) }, sender, services });
    await services.settle();
    expect(await db.links.count()).toBe(0);
    const record = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
    expect(record?.interactions.some((found) => found.postId === '101')).toBe(false);
    expect((await db.posts.get('101'))?.state).toBe('new');
  },
);

test('linking again right after an undo ends linked', async () => {
  const services = await makeDemo();
  const { caseId, customerId } = services;
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(1) }, sender, services });
  await unlinkPost.handle({ input: { postId: '101', opId: opId(2) }, sender, services });
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId: opId(3) }, sender, services });
  await services.settle();
  expect(await services.db.links.get('101')).toMatchObject({ state: 'done', caseId });
});
