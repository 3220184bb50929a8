import { beforeEach, expect, test } from 'vitest';
import { ceo, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { makeServices } from '../../tests/support/services.ts';
import type { ClewDb } from '../db/clew-db.ts';
import { prune } from '../db/prune.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import type { Post } from '../detect/post.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { keepGone } from './keep-gone.ts';

const hour = 60 * 60 * 1000;
const start = Date.parse('2026-11-20T12:00:00.000Z');
const secret = 'My address is Elm Street 9';
const post = replyToCeo('101', { text: secret });
const quoting = replyToCeo('102', {
  text: 'Look',
  source: 'page',
  quoted: { postId: '101', author: post.author, text: secret },
});

let db: ClewDb;
beforeEach(async () => {
  ({ db } = makeServices());
  await judgePosts(db, policy, [makePost({ id: '100', author: ceo }), post, quoting], start);
  await db.work.put({ postId: '101', claimedAt: new Date(start).toISOString() });
  await db.drafts.put({ postId: '101', text: 'Sorry to hear', updatedAt: new Date(start).toISOString() });
  const payload = {
    postId: '101',
    customerId: 'c',
    caseId: 'k',
    permalink: 'p',
    text: secret,
    at: '',
    agent: '',
  };
  await db.transaction('rw', db.operations, db.settings, async () =>
    enqueue(db, 'embedded', 'link-post', '101', 'op', payload, new Date(start)),
  );
});

/** Everything that is kept, as text. */
const kept = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
/** As report-posts does with what a page tells. */
async function tell(seen: Post[], told: { deleted?: string[]; unavailable?: string[] }, at: number) {
  await judgePosts(db, policy, seen, at);
  await keepGone(db, seen, told, at);
}

test('the text of a deleted post is erased wherever it stood; author and work stay', async () => {
  expect(await kept()).toContain(secret);
  await tell([], { deleted: ['101'] }, start);
  expect(await kept()).not.toContain(secret);
  expect(await db.posts.get('101')).toMatchObject({
    relations: ['reply'],
    post: { id: '101', author: { handle: 'sunnyside_up' }, createdAt: post.createdAt, text: '' },
  });
  expect(await db.work.get('101')).toMatchObject({ claimedAt: new Date(start).toISOString() });
  expect(await db.drafts.get('101')).toMatchObject({ text: 'Sorry to hear' });
  expect(await db.gone.get('101')).toMatchObject({ how: 'deleted' });
  expect((await db.posts.get('102'))?.post).toMatchObject({
    text: 'Look',
    quoted: { postId: '101', text: null },
  });
});

test.each(['page', 'response'] as const)('an old %s does not bring a deleted post back', async (source) => {
  await tell([], { deleted: ['101'] }, start);
  await tell([{ ...post, source }], { unavailable: ['101'] }, start + hour);
  expect((await db.posts.get('101'))?.post.text).toBe('');
  expect((await db.gone.get('101'))?.how).toBe('deleted');
});

test('what is unavailable keeps its text for half a day, however often X says so, and then no more', async () => {
  await tell([], { unavailable: ['101'] }, start);
  await tell([], { unavailable: ['101'] }, start + 11 * hour);
  await prune(db, start + 11 * hour);
  expect((await db.posts.get('101'))?.post.text).toBe(secret);
  await prune(db, start + 13 * hour);
  expect(await kept()).not.toContain(secret);
  // The author unlocked the account: X tells of it again.
  await tell([post], {}, start + 14 * hour);
  expect((await db.posts.get('101'))?.post.text).toBe(secret);
  expect(await db.gone.get('101')).toBeUndefined();
  await prune(db, start + 30 * hour);
  expect((await db.posts.get('101'))?.post.text).toBe(secret);
});
