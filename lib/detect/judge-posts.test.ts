import { expect, test } from 'vitest';
import { ceo, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { makeServices } from '../../tests/support/services.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { judgePosts, judgeStored } from './judge-posts.ts';

test("keeps aimed posts, their conversation and the CEO's posts, and nothing else", async () => {
  const { db } = makeServices();
  const badges = await judgePosts(
    db,
    policy,
    [
      makePost({ id: '100', author: ceo }),
      replyToCeo('101'),
      makePost({ id: '102', conversationId: '100', replyTo: { postId: '101', userId: '9', handle: 'x' } }),
      makePost({ id: '200' }),
    ],
    1,
  );
  expect(badges).toEqual({
    101: { label: 'Clew: replies to the CEO. New', state: 'new', faint: false, impostor: false },
    102: { label: "Clew: in the CEO's thread. New", state: 'new', faint: true, impostor: false },
  });
  expect((await db.posts.toArray()).map((row) => row.id)).toEqual(['100', '101', '102']);
  expect(await db.posts.orderBy('aimedAt').count()).toBe(1);
});

test('a post seen on the page first is corrected by the response, and never the other way round', async () => {
  const { db } = makeServices();
  const shown = replyToCeo('101', {
    source: 'page',
    author: { id: null, handle: 'sunnyside_up', name: 'Sunny' },
  });
  await judgePosts(db, policy, [shown], 1);
  await judgePosts(db, policy, [replyToCeo('101', { text: 'from the response' })], 2);
  await judgePosts(db, policy, [shown], 3);
  const row = await db.posts.get('101');
  expect(row?.post).toMatchObject({ text: 'from the response', author: { id: '1600000000000000001' } });
  expect(row).toMatchObject({ aimedAt: 1, seenAt: 3 });
});

test('a quote seen before the post it quotes is judged with what is kept', async () => {
  const { db } = makeServices();
  await judgePosts(db, policy, [makePost({ id: '100', author: ceo })], 1);
  const quote = makePost({ id: '300', quoted: { postId: '100', author: null, text: null } });
  expect(await judgePosts(db, policy, [quote], 2)).toEqual({
    300: { label: 'Clew: quotes the CEO. New', state: 'new', faint: false, impostor: false },
  });
});

test('another policy judges what is kept anew', async () => {
  const { db } = makeServices();
  await judgePosts(db, policy, [replyToCeo('101')], 1);
  await judgeStored(db, defaultPolicy);
  expect((await db.posts.get('101'))?.relations).toEqual([]);
  expect(await db.posts.orderBy('aimedAt').count()).toBe(0);
});

test('a post that was only carried along is corrected once its conversation turns out to be the CEO’s', async () => {
  const { db } = makeServices();
  const deep = makePost({
    id: '102',
    conversationId: '100',
    replyTo: { postId: '99', userId: '77', handle: 'other' },
    mentions: [{ id: ceo.id, handle: ceo.handle, hidden: true }],
  });
  expect(await judgePosts(db, policy, [deep], 1)).toMatchObject({
    102: { label: 'Clew: the CEO is only carried along. New' },
  });
  expect(await judgePosts(db, policy, [makePost({ id: '100', author: ceo })], 2)).toMatchObject({
    102: { label: "Clew: in the CEO's thread. New", faint: true },
  });
  expect(await db.posts.get('102')).toMatchObject({ relations: ['thread'], seenAt: 1 });
});

test('a conversation is known by a reply kept earlier, where its root was never seen', async () => {
  const { db } = makeServices();
  await judgePosts(db, policy, [replyToCeo('101')], 1);
  const deep = makePost({
    id: '102',
    conversationId: '100',
    replyTo: { postId: '101', userId: '9', handle: 'x' },
  });
  expect(await judgePosts(db, policy, [deep], 2)).toMatchObject({
    102: { label: "Clew: in the CEO's thread. New" },
  });
});

test('a policy that counts threads as aimed puts them into the queue', async () => {
  const { db } = makeServices();
  const wide = { ...policy, aimed: [...policy.aimed, 'thread' as const] };
  const deep = makePost({
    id: '102',
    conversationId: '100',
    replyTo: { postId: '101', userId: '9', handle: 'x' },
  });
  await judgePosts(db, wide, [makePost({ id: '100', author: ceo }), deep], 1);
  expect(await db.posts.orderBy('aimedAt').primaryKeys()).toEqual(['102']);
  await judgeStored(db, policy);
  expect(await db.posts.orderBy('aimedAt').count()).toBe(0);
});

test('what a page made believe is taken back when the response tells who was answered', async () => {
  const { db } = makeServices();
  const parent = { postId: null, userId: null, handle: ceo.handle };
  await judgePosts(db, policy, [makePost({ id: '101', source: 'page', replyTo: parent })], 1);
  expect(await db.posts.orderBy('aimedAt').primaryKeys()).toEqual(['101']);
  const told = makePost({ id: '101', replyTo: { ...parent, postId: '100', userId: '999' } });
  expect(await judgePosts(db, policy, [told], 2)).toEqual({});
  expect(await db.posts.orderBy('aimedAt').count()).toBe(0);
});
