import { expect, test } from 'vitest';
import { makeServices, sidebar } from '../../tests/support/services.ts';
import selectPost from './select-post.ts';

test("turns the tab's sidebar to the post", async () => {
  const services = makeServices();
  await selectPost.handle({ input: { postId: '101' }, sender: sidebar, services });
  expect((await services.tabs.get(7)).postId).toBe('101');
});

test('says so where there is no tab', async () => {
  const call = selectPost.handle({
    input: { postId: '1' },
    sender: { ...sidebar, tabId: null },
    services: makeServices(),
  });
  await expect(call).rejects.toMatchObject({ code: 'Unavailable' });
});
