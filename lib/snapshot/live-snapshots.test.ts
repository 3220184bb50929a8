import { expect, test, vi } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, makePost, policy, replyToCeo, sunny } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import answerIdentity from '../commands/answer-identity.ts';
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

test('that somebody is no customer is told at once, and that they are one after all', async () => {
  const services = await makeDemo();
  const { db, embedded, reads, record, tabs } = services;
  await judgePosts(
    db,
    policy,
    [replyToCeo('102', { author: { id: '77', handle: 'nobody_yet', name: 'N' } })],
    1,
  );
  await embedded.identities
    .where({ customerId: record.customer.id })
    .modify({ userId: null, handle: 'nobody_yet' });
  const told: Snapshot[] = [];
  const live = new LiveSnapshots(db, reads, (next) => void told.push(next));
  live.show({ ...(await tabs.get(7)), postId: '102' });
  await vi.waitFor(() => expect(told.at(-1)?.matches).toHaveLength(1));
  const answer = (input: { customerId: string | null; holds: boolean }) =>
    answerIdentity.handle({ input: { postId: '102', ...input }, sender, services });
  await answer({ customerId: null, holds: true });
  await vi.waitFor(() => expect(told.at(-1)?.notCustomer).not.toBeNull());
  live.stop();
});

test('whatever changes of what is shown is heard of, in each table', async () => {
  const { caseId, customerId, db, embedded, now, reads, tabs } = await makeDemo();
  const told: Snapshot[] = [];
  const live = new LiveSnapshots(db, reads, (next) => void told.push(next));
  live.show({ ...(await tabs.get(7)), postId: '101' });
  await vi.waitFor(() => expect(told.at(-1)?.record).toBeTruthy());
  const at = now().toISOString();
  const link = { postId: '101', crm: 'embedded', customerId, caseId, state: 'done' as const, at, opId: 'o' };
  const changes: Record<string, () => PromiseLike<unknown>> = {
    posts: () => db.posts.update('101', { seenAt: 5 }),
    'posts of the conversation': () => judgePosts(db, policy, [replyToCeo('900')], 1),
    work: () => db.work.put({ postId: '101', claimedAt: at } as never),
    gone: () => db.gone.put({ postId: '101', how: 'deleted', at: 1 }),
    drafts: () => db.drafts.put({ postId: '101', text: 'x', updatedAt: at }),
    replies: () => db.replies.put({ postId: '101', text: 'x', state: 'handing', insertedAt: at } as never),
    reminders: () => db.reminders.put({ postId: '101', at: 5, state: 'set' } as never),
    links: () => db.links.put({ ...link, problem: null }),
    identityAnswers: () =>
      db.identityAnswers.put({
        crm: 'embedded',
        userId: sunny.id ?? '',
        customerId: 'HC-9',
        agent: 'Jo',
        at,
      }),
    operations: () =>
      db.operations.put({
        opId: 'o',
        kind: 'add-note',
        state: 'pending',
        entity: '101',
        crm: 'embedded',
        createdAt: 1,
      } as never),
    crmCache: () => db.crmCache.put({ key: 'k', fetchedAt: 1 } as never),
    escalations: () => db.escalations.put({ id: 'e', postId: '101', at } as never),
    settings: async () => writePolicy(db, { ...(await readPolicy(db)), agent: 'Ana' }),
    'cases of the CRM': () => embedded.cases.update(caseId, { title: 'Another' }),
    'interactions of the CRM': () => embedded.interactions.toCollection().modify({ agent: 'X' }),
    'identities of the CRM': () => embedded.identities.where({ customerId }).modify({ agent: 'X' }),
  };
  for (const [name, change] of Object.entries(changes)) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = told.length;
    await change();
    await vi.waitFor(() => expect(told.length, name).toBeGreaterThan(before));
  }
  live.stop();
});
