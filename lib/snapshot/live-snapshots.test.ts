import { expect, test, vi } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, makePost, policy, replyToCeo } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import claimPost from '../commands/claim-post.ts';
import markShown from '../commands/mark-shown.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { readPolicy, writePolicy } from '../policy/stored-policy.ts';
import { LiveSnapshots } from './live-snapshots.ts';
import type { Snapshot } from './snapshot.ts';

test('an open sidebar hears of what is shown, taken and gone', async () => {
  const services = await makeDemo();
  const { db, reads, tabs } = services;
  await judgePosts(db, policy, [makePost({ id: '100', author: ceo })], 1);
  await tabs.update(7, { postId: '101' });
  const session = await tabs.get(7);
  let last: Snapshot | undefined;
  const live = new LiveSnapshots(db, reads, (next) => {
    last = next;
  });
  live.show(session);
  await vi.waitFor(() => expect(last?.thread).toHaveLength(2));
  expect(last?.marks).toEqual({ shown: [], gone: {} });
  await markShown.handle({ input: { postIds: ['100'] }, sender, services });
  await vi.waitFor(() => expect(last?.marks.shown).toEqual(['100']));
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender, services });
  await vi.waitFor(() => expect(last).toMatchObject({ claimed: true, state: 'mine' }));
  expect(last?.queue.counts).toMatchObject({ new: 0, mine: 1 });
  await db.gone.put({ postId: '100', how: 'deleted', at: 1 });
  await vi.waitFor(() => expect(last?.marks.gone).toEqual({ 100: 'deleted' }));
  live.stop();
});

test('what the CRM says is read again by itself; the next post is read without what is the same for all', async () => {
  const { db, embedded, reads, record, tabs } = await makeDemo();
  await judgePosts(db, policy, [replyToCeo('102')], 1);
  await tabs.update(7, { postId: '101' });
  const told: Snapshot[] = [];
  const live = new LiveSnapshots(db, reads, (next) => void told.push(next));
  live.show(await tabs.get(7));
  await vi.waitFor(() => expect(told.at(-1)?.record?.customer.name).toBe(record.customer.name));
  const drafts = vi.spyOn(db.drafts, 'get');
  const escalations = vi.spyOn(db.escalations, 'toArray');
  await embedded.customers.update(record.customer.id, { name: 'New Name' });
  await vi.waitFor(() => expect(told.at(-1)?.record?.customer.name).toBe('New Name'));
  expect(drafts).not.toHaveBeenCalled();
  live.show({ ...(await tabs.get(7)), postId: '102' });
  await vi.waitFor(() => expect(told.at(-1)?.post?.id).toBe('102'));
  expect(drafts).toHaveBeenCalled();
  expect(escalations).not.toHaveBeenCalled();
  live.stop();
});

test('nothing is told of a post that was left, nor of two CRMs at once', async () => {
  const { db, reads, tabs } = await makeDemo();
  await tabs.update(7, { postId: '101' });
  const session = await tabs.get(7);
  const told: Snapshot[] = [];
  const live = new LiveSnapshots(db, reads, (next) => void told.push(next));
  live.show(session);
  await vi.waitFor(() => expect(told.at(-1)?.record).not.toBeNull());
  const before = await readPolicy(db);
  await writePolicy(db, {
    ...before,
    crm: { adapter: 'open', settings: { open: { baseUrl: 'https://c.example' } } },
  });
  await vi.waitFor(() => expect(told.at(-1)?.policy.crm.adapter).toBe('open'));
  for (const { policy: by, record } of told) expect(record !== null).toBe(by.crm.adapter === 'embedded');
  live.show({ ...session, postId: null });
  live.show(session);
  live.rest();
  const count = told.length;
  await db.drafts.put({ postId: '101', text: 'x', updatedAt: new Date().toISOString() });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toHaveLength(count);
  expect(told.at(-1)?.post).toBeNull();
  live.stop();
});
