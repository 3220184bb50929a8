import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import claimPost from './claim-post.ts';
import linkPost from './link-post.ts';

test('taken, taken again, given back: the badges follow', async () => {
  const services = await makeDemo();
  const { db, log } = services;
  const claim = (claimed: boolean, now = services.now) =>
    claimPost.handle({ input: { postId: '101', claimed }, sender, services: { ...services, now } });
  await claim(true);
  await claim(true, () => new Date('2026-11-21T00:00:00.000Z'));
  expect(await db.work.get('101')).toEqual({ postId: '101', claimedAt: '2026-11-20T12:00:00.000Z' });
  expect((await db.posts.get('101'))?.state).toBe('mine');
  expect(log.sent.at(-1)?.input).toMatchObject({ badges: { 101: { state: 'mine' } } });
  await claim(false);
  expect(await db.work.count()).toBe(0);
  expect((await db.posts.get('101'))?.state).toBe('new');
});

test('a link shows before a claim, and the claim again after the link', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db } = services;
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender, services });
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender, services });
  expect((await db.posts.get('101'))?.state).toBe('linked');
  expect((await db.work.get('101'))?.claimedAt).toBeTruthy();
});

test('a post that is not kept cannot be taken', async () => {
  const services = await makeDemo();
  const call = claimPost.handle({ input: { postId: '9', claimed: true }, sender, services });
  await expect(call).rejects.toMatchObject({ code: 'Invalid' });
  expect(await services.db.work.count()).toBe(0);
});
