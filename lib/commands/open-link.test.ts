import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { makePost, sunny } from '../../tests/support/posts.ts';
import { page, sidebar as sender } from '../../tests/support/services.ts';
import { buildSnapshot } from '../snapshot/build-snapshot.ts';
import linkPost from './link-post.ts';
import openLink from './open-link.ts';
import reportPosts from './report-posts.ts';

const id = '1991234567890123456';
const url = `https://x.com/sunnyside_up/status/${id}?s=20`;

test('a known post is opened as it is', async () => {
  const services = await makeDemo();
  const before = await services.db.posts.get('101');
  const answer = await openLink.handle({
    input: { url: 'https://x.com/a/status/101' },
    sender,
    services,
  });
  expect(answer).toEqual({ postId: '101', known: true });
  expect(await services.db.posts.get('101')).toEqual(before);
  expect((await services.tabs.get(7)).postId).toBe('101');
});

test('one that Clew never saw can be worked on, and X’s own word replaces it', async () => {
  const services = await makeDemo();
  const { caseId, customerId, db, reads, tabs } = services;
  expect(await openLink.handle({ input: { url }, sender, services })).toEqual({ postId: id, known: false });
  const open = async () => buildSnapshot(db, reads, await tabs.get(7));
  expect(await open()).toMatchObject({
    post: {
      text: '',
      author: { id: null, handle: 'sunnyside_up' },
      createdAt: expect.stringMatching(/^2025-11-/),
    },
    relations: [],
  });
  const opId = '00000000-0000-4000-8000-000000000001';
  await linkPost.handle({ input: { postId: id, customerId, caseId, opId }, sender, services });
  await services.settle();
  expect(await db.links.get(id)).toMatchObject({ state: 'done' });
  // Aimed at nobody: it would be forgotten, had it not been asked for.
  const seen = makePost({ id, text: 'My battery is dead', conversationId: '77' });
  await reportPosts.handle({ input: { posts: [seen], composed: false }, sender: page, services });
  const { post, state } = await open();
  expect(post).toMatchObject({ text: 'My battery is dead', author: sunny });
  expect(state).toBe('linked');
  // What the page shows later does not overwrite it.
  const shown = { ...seen, text: 'cut short', source: 'page' };
  await reportPosts.handle({ input: { posts: [shown], composed: false }, sender: page, services });
  expect((await open()).post?.text).toBe('My battery is dead');
});

test('whatever is no link to a post is refused, and nothing is kept', async () => {
  const services = await makeDemo();
  for (const bad of ['', 'hello', 'https://x.com/sunnyside_up', 'https://example.com/a/status/123456'])
    await expect(openLink.handle({ input: { url: bad }, sender, services })).rejects.toMatchObject({
      code: 'Invalid',
      sentence: { key: 'error_link_unreadable' },
    });
  expect(await services.db.posts.count()).toBe(1);
});
