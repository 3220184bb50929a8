import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import closePost from './close-post.ts';
import keepFilter from './keep-filter.ts';
import nextPost from './next-post.ts';

async function start() {
  const services = await makeDemo();
  const { db } = services;
  const later = { createdAt: '2026-11-20T11:00:00.000Z' };
  const posts = [
    replyToCeo('102', { text: 'Lovely roof', ...later }),
    replyToCeo('103', { text: 'My inverter caught fire', ...later }),
    replyToCeo('104', { text: 'See you in court', ...later }),
  ];
  await judgePosts(db, policy, posts, services.now().getTime());
  await services.judging.settle();
  const next = async (after: string | null) =>
    (await nextPost.handle({ input: { after }, sender, services })).postId;
  return { services, next };
}

test('through the queue in its order, and round', async () => {
  const { services, next } = await start();
  const walked = [await next(null)];
  for (let n = 0; n < 4; n++) walked.push(await next(walked.at(-1) ?? null));
  expect(walked).toEqual(['103', '104', '101', '102', '103']);
  expect((await services.tabs.get(7)).postId).toBe('103');
});

test('what is dealt with is left out, and the gravest of the rest comes', async () => {
  const { services, next } = await start();
  await closePost.handle({ input: { postId: '104', reason: 'other' }, sender, services });
  expect(await next('104')).toBe('103');
  expect(await next('103')).toBe('101');
});

test('within the lane that the queue is narrowed to; nothing else there is nothing next', async () => {
  const { services, next } = await start();
  const input = { search: 'roof', states: [], relations: [], lane: 'safety' };
  await keepFilter.handle({ input, sender, services });
  expect(await next('102')).toBe('103');
  expect(await next('103')).toBeNull();
  expect((await services.tabs.get(7)).postId).toBe('103');
});
