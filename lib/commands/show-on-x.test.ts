import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import showOnX from './show-on-x.ts';

test("takes the tab to the post's own page, and the sidebar with it where asked to", async () => {
  const services = await makeDemo();
  await showOnX.handle({ input: { postId: '101', select: false }, sender, services });
  expect((await services.tabs.get(7)).postId).toBeNull();
  await showOnX.handle({ input: { postId: '101', select: true }, sender, services });
  expect((await services.tabs.get(7)).postId).toBe('101');
  expect(services.log.navigated).toEqual(Array(2).fill('https://x.com/sunnyside_up/status/101'));
});

test('a post known by its id alone is found by X, but is nothing to turn to', async () => {
  const services = await makeDemo();
  await showOnX.handle({ input: { postId: '9', select: false }, sender, services });
  expect(services.log.navigated).toEqual(['https://x.com/i/status/9']);
  await expect(
    showOnX.handle({ input: { postId: '9', select: true }, sender, services }),
  ).rejects.toMatchObject({ code: 'Invalid' });
});
