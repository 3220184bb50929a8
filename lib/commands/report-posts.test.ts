import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, help, makePost, replyToCeo } from '../../tests/support/posts.ts';
import { page as sender, sidebar } from '../../tests/support/services.ts';
import type { Post } from '../detect/post.ts';
import linkPost from './link-post.ts';
import reportPosts from './report-posts.ts';
import unlinkPost from './unlink-post.ts';

const ourReply = makePost({
  id: '500',
  createdAt: '2026-11-20T12:00:00.000Z',
  author: help,
  conversationId: '100',
  replyTo: { postId: '101', userId: '1600000000000000001', handle: 'sunnyside_up' },
  text: "Sorry. I've asked the team to look.",
});

async function inserted(services: Awaited<ReturnType<typeof makeDemo>>, text = ourReply.text) {
  await services.db.replies.put({
    postId: '101',
    text,
    state: 'inserted',
    insertedAt: '2026-11-20T11:59:00.000Z',
    permalink: null,
    postedAt: null,
    seenText: null,
    problem: null,
    boxText: null,
    overrides: [],
  });
}

test('a post that cannot be read is counted, and the others are judged all the same', async () => {
  const services = await makeDemo();
  const { id: _gone, ...nameless } = replyToCeo('102');
  const posts = [nameless, { __proto__: null }, 'text', replyToCeo('103')];
  const answer = await reportPosts.handle({ input: { posts, composed: false }, sender, services });
  expect(answer).toEqual({
    unreadable: 3,
    badges: { 103: { label: 'Clew: replies to the CEO. New', state: 'new', faint: false, impostor: false } },
  });
});

test("an inserted reply is confirmed when X's answer shows it, and goes on the case once", async () => {
  const services = await makeDemo();
  const { adapter, caseId, customerId, db } = services;
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: '101', customerId, caseId, opId }, sender: sidebar, services });
  await inserted(services);
  const input = { posts: [ourReply], composed: true };
  await reportPosts.handle({ input, sender, services });
  await reportPosts.handle({ input: { ...input, composed: false }, sender, services });
  await services.settle();
  expect(await db.replies.get('101')).toMatchObject({
    state: 'confirmed',
    permalink: 'https://x.com/HaldenHelp/status/500',
    seenText: null,
  });
  const record = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  const kept = record?.interactions.filter(
    (found) => found.permalink === 'https://x.com/HaldenHelp/status/500',
  );
  expect(kept).toMatchObject([{ caseId, direction: 'out', channel: 'post' }]);
  expect(record?.interactions.find((found) => found.postId === '101')?.answered).toBe(true);
  expect((await db.posts.get('101'))?.state).toBe('answered');
});

test('a reply seen only on the page is confirmed by its very text', async () => {
  const services = await makeDemo();
  await inserted(services);
  const shown = { ...ourReply, source: 'page' as const, replyTo: null, author: { ...help, id: null } };
  await reportPosts.handle({
    input: { posts: [{ ...shown, text: 'Something else' }], composed: false },
    sender,
    services,
  });
  expect((await services.db.replies.get('101'))?.state).toBe('inserted');
  await reportPosts.handle({ input: { posts: [shown], composed: false }, sender, services });
  expect((await services.db.replies.get('101'))?.state).toBe('confirmed');
});

test('an older answer to the same post confirms nothing', async () => {
  const services = await makeDemo();
  await inserted(services);
  const older = { ...ourReply, createdAt: '2026-11-19T10:00:00.000Z' };
  await reportPosts.handle({ input: { posts: [older], composed: false }, sender, services });
  expect((await services.db.replies.get('101'))?.state).toBe('inserted');
});

test('a reply goes with its post to another case, with the time it was posted at', async () => {
  const services = await makeDemo();
  const { adapter, customerId, record } = services;
  const [first, second] = record.cases;
  const opId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const link = (caseId: string, n: number) =>
    linkPost.handle({
      input: { postId: '101', customerId, caseId, opId: opId(n) },
      sender: sidebar,
      services,
    });
  await link(first?.id ?? '', 1);
  await reportPosts.handle({ input: { posts: [ourReply], composed: true }, sender, services });
  await services.settle();
  await unlinkPost.handle({ input: { postId: '101', opId: opId(2) }, sender: sidebar, services });
  await link(second?.id ?? '', 3);
  await services.settle();
  const after = await adapter.getRecord(customerId, AbortSignal.timeout(5000));
  const onCase = after?.interactions.filter((found) => found.postId === '101' || found.postId === '500');
  expect(onCase?.map(({ postId, caseId, answered, at }) => ({ postId, caseId, answered, at }))).toEqual([
    { postId: '500', caseId: second?.id, answered: null, at: '2026-11-20T12:00:00.000Z' },
    { postId: '101', caseId: second?.id, answered: true, at: '2026-11-20T10:00:00.000Z' },
  ]);
});

test('what X shows is said where it differs from what was inserted', async () => {
  const services = await makeDemo();
  await inserted(services, 'The text that was checked');
  await reportPosts.handle({ input: { posts: [ourReply], composed: true }, sender, services });
  expect((await services.db.replies.get('101'))?.seenText).toBe(ourReply.text);
});

test('what X showed counts as shown, of posts that are kept', async () => {
  const services = await makeDemo();
  const told = { '101': 'shown', '999': 'shown' } as const;
  await reportPosts.handle({ input: { posts: [], composed: false, told }, sender, services });
  expect(await services.db.work.toArray()).toEqual([
    { postId: '101', shownAt: services.now().toISOString() },
  ]);
});

test("somebody else's reply confirms nothing", async () => {
  const services = await makeDemo();
  await inserted(services);
  const other = { ...ourReply, author: { id: '9', handle: 'jo_private', name: 'Jo' } };
  await reportPosts.handle({ input: { posts: [other], composed: true }, sender, services });
  expect((await services.db.replies.get('101'))?.state).toBe('inserted');
});

test('a reply copied and posted by hand is kept as well', async () => {
  const services = await makeDemo();
  await reportPosts.handle({ input: { posts: [ourReply], composed: true }, sender, services });
  expect(await services.db.replies.get('101')).toMatchObject({ state: 'confirmed', text: ourReply.text });
});

test('what X no longer gives out is kept as gone; a deleted post does not come back', async () => {
  const services = await makeDemo();
  const report = (more: object) =>
    reportPosts.handle({ input: { posts: [], composed: false, ...more }, sender, services });
  const gone = async () => (await services.db.gone.toArray()).map(({ postId, how }) => [postId, how]);
  await report({ told: { '90': 'unavailable', '101': 'deleted' } });
  await report({ told: { '101': 'unavailable' } });
  expect(await gone()).toEqual([
    ['101', 'deleted'],
    ['90', 'unavailable'],
  ]);
  await report({ posts: [replyToCeo('101'), replyToCeo('90')] });
  expect(await gone()).toEqual([['101', 'deleted']]);
});

test('a post whose conversation turns out to be the CEO’s in a later report gets its badge then', async () => {
  const services = await makeDemo();
  const deep = makePost({
    id: '701',
    conversationId: '700',
    replyTo: { postId: '699', userId: '77', handle: 'other' },
  });
  const report = (post: Post) =>
    reportPosts.handle({ input: { posts: [post], composed: false }, sender, services });
  expect((await report(deep)).badges).toEqual({});
  const { badges } = await report(makePost({ id: '700', author: ceo }));
  expect(badges['701']).toMatchObject({ faint: true });
});
