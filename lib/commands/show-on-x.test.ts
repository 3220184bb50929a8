import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import showOnX from './show-on-x.ts';

test("takes the tab to the post's own page", async () => {
  const services = await makeDemo();
  await showOnX.handle({ input: { postId: '101' }, sender, services });
  expect(services.log.navigated).toEqual(['https://x.com/sunnyside_up/status/101']);
  await expect(showOnX.handle({ input: { postId: '9' }, sender, services })).rejects.toMatchObject({
    code: 'Invalid',
  });
});
