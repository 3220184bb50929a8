import { expect, test } from 'vitest';
import { ceo, help, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { insertedReply, makeReadDemo } from '../../tests/support/read-demo.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { Post } from '../detect/post.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';

const begun = Date.parse('2026-11-20T11:00:00.000Z');
const answer = (id: string, to: string, changes: Partial<Post> = {}) =>
  makePost({ id, conversationId: '100', replyTo: { postId: to, userId: null, handle: null }, ...changes });

/** The changes that a draft begun at 11:00 meets, once `posts` were seen at `at`. */
async function changesAfter(posts: Post[], at = begun + 1, text = 'We hear you.') {
  const services = await makeReadDemo();
  const { db, reads, tabs } = services;
  const time = new Date(begun).toISOString();
  await db.drafts.put({ postId: '101', text, updatedAt: time, begunAt: time });
  await judgePosts(db, policy, posts, at);
  const look = async () =>
    (await buildSnapshot(db, reads, { ...(await tabs.get(7)), postId: '101' })).changes;
  return { db, look };
}

const other = { id: '7', handle: 'bystander', name: 'B' };
const around: [string, Post][] = [
  ['an answer to the post', answer('103', '101', { author: other })],
  ['the author elsewhere in the conversation', answer('104', '100')],
  ['the CEO', answer('105', '100', { author: ceo })],
  ['a colleague at the brand', answer('106', '101', { author: help })],
];

test.each(around)('%s, first seen since', async (_who, post) => {
  expect(await (await changesAfter([post])).look()).toEqual([{ postId: post.id, how: 'new' }]);
  expect(await (await changesAfter([post], begun - 1)).look()).toEqual([]);
  expect(await (await changesAfter([post], begun + 1, '')).look()).toEqual([]);
});

test('what others say to each other under the same root is none', async () => {
  const { look } = await changesAfter([replyToCeo('107', { author: other })]);
  expect(await look()).toEqual([]);
});

test('a post that was seen before stays no change when it is seen again', async () => {
  const post = answer('103', '101', { author: other });
  const { db, look } = await changesAfter([post], begun - 1);
  await judgePosts(db, policy, [post], begun + 5);
  expect(await look()).toEqual([]);
});

test('the specialist’s own reply, seen on X, is none', async () => {
  const { db, look } = await changesAfter([answer('106', '101', { author: help })]);
  const permalink = 'https://x.com/HaldenHelp/status/106';
  await db.replies.put({ ...insertedReply, overrides: [], state: 'confirmed', permalink });
  expect(await look()).toEqual([]);
});

test('what was deleted since, or of the posts ahead is not to be had any more; until it is acknowledged', async () => {
  const { db, look } = await changesAfter([answer('103', '101', { author: other })], begun - 1);
  await db.gone.bulkPut([
    { postId: '100', how: 'unavailable', at: begun + 1 },
    { postId: '103', how: 'unavailable', at: begun + 1 },
  ]);
  expect(await look()).toEqual([{ postId: '100', how: 'deleted' }]);
  await db.gone.put({ postId: '103', how: 'deleted', at: begun + 2 });
  expect(await look()).toHaveLength(2);
  await db.work.update('101', { acknowledgedAt: new Date(begun + 2).toISOString() });
  expect(await look()).toEqual([]);
  await db.gone.put({ postId: '101', how: 'deleted', at: begun + 3 });
  expect(await look()).toEqual([{ postId: '101', how: 'deleted' }]);
});
