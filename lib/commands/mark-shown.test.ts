import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { sidebar } from '../../tests/support/services.ts';
import claimPost from './claim-post.ts';
import markShown from './mark-shown.ts';

test('the first time counts, a claim stays, and posts that are not kept are passed over', async () => {
  const services = await makeDemo();
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender: sidebar, services });
  const mark = (at: string) =>
    markShown.handle({
      input: { postIds: ['101', '101', '999'] },
      sender: sidebar,
      services: { ...services, now: () => new Date(at) },
    });
  await mark('2026-11-20T13:00:00.000Z');
  await mark('2026-11-20T14:00:00.000Z');
  expect(await services.db.work.toArray()).toEqual([
    { postId: '101', claimedAt: '2026-11-20T12:00:00.000Z', shownAt: '2026-11-20T13:00:00.000Z' },
  ]);
});
