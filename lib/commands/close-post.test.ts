import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { help, makePost, policy } from '../../tests/support/posts.ts';
import { page, sidebar as sender } from '../../tests/support/services.ts';
import type { CloseReason } from '../db/close-reasons.ts';
import { writePolicy } from '../policy/stored-policy.ts';
import claimPost from './claim-post.ts';
import closePost from './close-post.ts';
import reportPosts from './report-posts.ts';

async function start() {
  const services = await makeDemo();
  const close = (reason: CloseReason | null) =>
    closePost.handle({ input: { postId: '101', reason }, sender, services });
  const state = async () => (await services.db.posts.get('101'))?.state;
  return { services, close, state };
}

test('closed for a reason, closed for another, opened again', async () => {
  const { services, close, state } = await start();
  await close('spam');
  await close('spam');
  expect(await state()).toBe('no-reply');
  await close('duplicate');
  expect((await services.db.work.get('101'))?.closed?.reason).toBe('duplicate');
  await close(null);
  expect(await state()).toBe('new');
  const trail = (await services.db.audit.toArray()).map(({ action, detail, agent }) => [
    action,
    detail,
    agent,
  ]);
  expect(trail).toEqual([
    ['close-post', 'spam', 'Jo'],
    ['close-post', 'duplicate', 'Jo'],
    ['reopen-post', null, 'Jo'],
  ]);
});

test('undoing leaves the claim that was there before', async () => {
  const { services, close, state } = await start();
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender, services });
  await close('other');
  expect(await state()).toBe('no-reply');
  await close(null);
  expect(await state()).toBe('mine');
});

test('what was seen on X weighs more: a reply by the brand shows as answered', async () => {
  const { services, close, state } = await start();
  await close('no-answer-needed');
  const replyTo = { postId: '101', userId: null, handle: 'sunnyside_up' };
  const ours = makePost({ id: '500', author: help, conversationId: '100', replyTo });
  await reportPosts.handle({ input: { posts: [ours], composed: false }, sender: page, services });
  expect(await state()).toBe('answered');
});

test('reasons are the policy’s: its own is taken, one that it no longer has is refused', async () => {
  const { services, close, state } = await start();
  const noReply = [{ id: 'outage-map', name: 'On the outage map' }];
  await writePolicy(services.db, { ...policy, routing: { ...policy.routing, noReply } });
  await close('outage-map');
  expect((await services.db.work.get('101'))?.closed?.reason).toBe('outage-map');
  await close(null);
  await expect(close('spam')).rejects.toMatchObject({ sentence: { key: 'queue_error_reason' } });
  expect(await state()).toBe('new');
});
