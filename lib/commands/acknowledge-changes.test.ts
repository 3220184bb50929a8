import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import acknowledgeChanges from './acknowledge-changes.ts';
import claimPost from './claim-post.ts';

test('the moment is kept beside what else was done with the post, and in the audit trail', async () => {
  const services = await makeDemo();
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender, services });
  await acknowledgeChanges.handle({ input: { postId: '101' }, sender, services });
  const at = services.now().toISOString();
  expect(await services.db.work.get('101')).toEqual({ postId: '101', claimedAt: at, acknowledgedAt: at });
  expect((await services.db.audit.toArray()).at(-1)).toMatchObject({
    action: 'acknowledge-changes',
    subject: '101',
    agent: 'Jo',
  });
});

test('of a post that is not kept, nothing is', async () => {
  const services = await makeDemo();
  const asked = acknowledgeChanges.handle({ input: { postId: '999' }, sender, services });
  await expect(asked).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.audit.count()).toBe(0);
});
