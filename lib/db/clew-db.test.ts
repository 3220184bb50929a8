import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { help, policy, replyToCeo } from '../../tests/support/posts.ts';
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

test('what an earlier version kept of a CRM is of the one that is connected at the upgrade', async () => {
  const old = firstVersion('clew-crm-migration');
  old.version(3).stores({
    crmCache: 'key, fetchedAt',
    secrets: 'adapter',
    answers: '[userId+customerId], userId',
  });
  const crm = { adapter: 'open', settings: { open: { baseUrl: 'https://CRM.example.com/' } } };
  await old.table('settings').put({ key: 'policy', value: { ...policy, crm } });
  await old.table('operations').add({ opId: 'a', kind: 'unlink-post', entity: '9', state: 'pending' });
  await old.table('links').add({ postId: '9', customerId: 'c', caseId: 'k', state: 'done' });
  await old.table('answers').add({ userId: '1', customerId: '', agent: 'Ada', at: '2026' });
  await old.table('crmCache').add({ key: 'open find 1', fetchedAt: 1 });
  await old.table('secrets').add({ adapter: 'open', value: 'token' });
  old.close();
  const db = new ClewDb('clew-crm-migration');
  const key = 'open https://crm.example.com';
  expect(await db.operations.toArray()).toMatchObject([{ opId: 'a', crm: key }]);
  expect(await db.links.toArray()).toMatchObject([{ postId: '9', crm: key, state: 'done' }]);
  expect(await db.identityAnswers.toArray()).toEqual([
    { userId: '1', customerId: '', agent: 'Ada', at: '2026', crm: key },
  ]);
  expect(await db.crmCache.count()).toBe(0);
  expect(await db.secrets.toArray()).toEqual([{ adapter: 'open', value: 'token' }]);
  expect(db.tables.map(({ name }) => name)).not.toContain('answers');
});

test('where no policy can be read, it was the CRM on this device', async () => {
  const old = firstVersion('clew-no-policy');
  await old.table('settings').put({ key: 'policy', value: 'nonsense' });
  await old.table('links').add({ postId: '9' });
  old.close();
  expect(await new ClewDb('clew-no-policy').links.toArray()).toEqual([{ postId: '9', crm: 'embedded' }]);
});

test('of what an earlier version kept, the brand’s own posts are found, and replies have what the seal needs', async () => {
  const old = firstVersion('clew-ours');
  await old.table('settings').put({ key: 'policy', value: policy });
  await old
    .table('posts')
    .bulkAdd([row('101'), { ...row('102'), post: replyToCeo('102', { author: help }) }]);
  await old.table('replies').add({ postId: '101', text: 'Hello', state: 'inserted', postedAt: null });
  old.close();
  const db = new ClewDb('clew-ours');
  expect((await db.posts.orderBy('ours').toArray()).map(({ id }) => id)).toEqual(['102']);
  expect(await db.replies.get('101')).toMatchObject({ text: 'Hello', boxText: null, overrides: [] });
  expect(await db.snippets.count()).toBe(0);
});

test('what waited before writes said who made them is of who is signed in at the upgrade, or of nobody known', async () => {
  const old = firstVersion('clew-makers');
  old.version(3).stores({ secrets: 'adapter' });
  old.version(9).stores({});
  const settings = { open: { baseUrl: 'https://crm.example.com' }, zendesk: { subdomain: 'acme' } };
  await old.table('settings').bulkPut([
    { key: 'policy', value: { ...policy, crm: { adapter: 'open', settings } } },
    { key: 'crm-agent', value: { crm: 'open https://crm.example.com', name: 'Ana' } },
  ]);
  await old.table('secrets').add({ adapter: 'zendesk', value: 'a token' });
  const crms = ['open https://crm.example.com', 'zendesk acme', 'open https://gone.example', 'embedded'];
  const row = { kind: 'add-note', entity: 'case:1', payload: {}, state: 'pending' };
  await old.table('operations').bulkAdd(crms.map((crm) => ({ ...row, opId: crm, crm })));
  await old.table('operations').add({ ...row, opId: 'done', crm: crms[2], state: 'done' });
  old.close();
  const db = new ClewDb('clew-makers');
  const made = (await db.operations.toArray()).map(({ opId, by }) => [opId, by]);
  expect(made).toEqual([
    [crms[0], { id: '', name: 'Ana' }],
    // Whom the CRM names to the token that is kept.
    [crms[1], undefined],
    [crms[2], { id: '', name: '' }],
    [crms[3], undefined],
    ['done', undefined],
  ]);
  expect(await db.settings.get('crm-agent')).toBeUndefined();
});
