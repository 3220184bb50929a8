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
    101: { relations: ['reply'], state: 'new' },
    102: { relations: ['thread'], state: 'new' },
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
  expect(await judgePosts(db, policy, [quote], 2)).toEqual({ 300: { relations: ['quote'], state: 'new' } });
});

test('another policy judges what is kept anew', async () => {
  const { db } = makeServices();
  await judgePosts(db, policy, [replyToCeo('101')], 1);
  await judgeStored(db, defaultPolicy);
  expect((await db.posts.get('101'))?.relations).toEqual([]);
  expect(await db.posts.orderBy('aimedAt').count()).toBe(0);
});
