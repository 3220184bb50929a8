import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { replyToCeo } from '../../tests/support/posts.ts';
import { ClewDb, type StoredPost } from './clew-db.ts';
import { newestFirst } from './queue-keys.ts';

/** The database as the first version made it. */
function firstVersion(name: string): Dexie {
  const db = new Dexie(name);
  db.version(1).stores({
    posts: 'id, conversationId, aimedAt, seenAt',
    drafts: 'postId',
    links: 'postId',
    replies: 'postId',
    operations: '++n, &opId, state, entity',
    settings: 'key',
    audit: '++n, at',
  });
  return db;
}

const row = (id: string, aimedAt?: number): StoredPost => ({
  id,
  conversationId: '100',
  post: replyToCeo(id),
  relations: aimedAt ? ['reply'] : ['thread'],
  state: id === '9' ? 'linked' : 'new',
  ...(aimedAt && { aimedAt }),
  seenAt: 5,
});

test('what the first version kept is in the queue of the second, newest first', async () => {
  const old = firstVersion('clew-migration');
  await old.table('posts').bulkAdd([row('101', 3), row('9', 4), row('1000', 2), row('102')]);
  await old.table('drafts').add({ postId: '9', text: 'Hello', updatedAt: '' });
  old.close();
  const db = new ClewDb('clew-migration');
  expect((await db.posts.orderBy('newest').toArray()).map(({ id }) => id)).toEqual(['1000', '101', '9']);
  const fresh = await db.posts.where('[state+newest]').between(['new', ''], ['new', '\uffff']).count();
  expect(fresh).toBe(2);
  expect(await db.posts.get('102')).toEqual(row('102'));
  expect(await db.drafts.get('9')).toMatchObject({ text: 'Hello' });
  expect(await db.work.count()).toBe(0);
});

test('every write keeps the keys right, whoever makes it', async () => {
  const db = new ClewDb('clew-keys');
  await db.posts.put(row('9', 4));
  const first = (await db.posts.get('9'))?.changed ?? 0;
  expect(await db.posts.where('newest').equals(newestFirst('9')).count()).toBe(1);
  await db.posts.update('9', { state: 'answered' });
  expect((await db.posts.get('9'))?.changed).toBeGreaterThan(first);
  expect(
    await db.posts
      .where('[state+newest]')
      .equals(['answered', newestFirst('9')])
      .count(),
  ).toBe(1);
  // No longer aimed: out of the queue.
  await db.posts.put(row('9'));
  expect(await db.posts.orderBy('newest').count()).toBe(0);
  expect(await db.posts.get('9')).toEqual(row('9'));
});
