import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import linkPost from '../commands/link-post.ts';
import saveDraft from '../commands/save-draft.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { readPolicy } from '../policy/stored-policy.ts';
import { prune } from './prune.ts';

const day = 24 * 60 * 60 * 1000;

test('after 30 days a post goes with its draft, unless it is linked', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, now } = services;
  await judgePosts(db, await readPolicy(db), [replyToCeo('102')], now().getTime());
  await saveDraft.handle({
    input: { postId: '102', text: 'Hello', typedAt: now().getTime() },
    sender,
    services,
  });
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender, services });
  await services.settle();
  await prune(db, now().getTime() + 29 * day);
  expect(await db.posts.count()).toBe(2);
  await prune(db, now().getTime() + 31 * day);
  expect((await db.posts.toArray()).map((row) => row.id)).toEqual(['101']);
  expect(await db.drafts.count()).toBe(0);
  expect(await db.operations.count()).toBe(0);
});

test('what is seen, or written to, is not old', async () => {
  const services = await makeDemo();
  const { db, now } = services;
  const later = now().getTime() + 31 * day;
  await judgePosts(db, await readPolicy(db), [replyToCeo('102'), replyToCeo('103')], now().getTime());
  await judgePosts(db, await readPolicy(db), [replyToCeo('102')], later);
  await db.drafts.put({ postId: '103', text: 'Hello', updatedAt: new Date(later).toISOString() });
  await prune(db, later);
  expect((await db.posts.toArray()).map((row) => row.id)).toEqual(['102', '103']);
  expect(await db.drafts.count()).toBe(1);
});
