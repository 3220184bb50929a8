import { expect, test, vi } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { ceo, makePost, policy } from '../../tests/support/posts.ts';
import { sidebar as sender } from '../../tests/support/services.ts';
import claimPost from '../commands/claim-post.ts';
import markShown from '../commands/mark-shown.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { liveSnapshot } from './build-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

test('an open sidebar hears of what is shown, taken and gone', async () => {
  const services = await makeDemo();
  const { db, reads, tabs } = services;
  await judgePosts(db, policy, [makePost({ id: '100', author: ceo })], 1);
  await tabs.update(7, { postId: '101' });
  const session = await tabs.get(7);
  let last: Snapshot | undefined;
  const live = liveSnapshot(db, reads, session).subscribe((next) => {
    last = next;
  });
  await vi.waitFor(() => expect(last?.thread).toHaveLength(2));
  expect(last?.marks).toEqual({ shown: [], gone: {} });
  await markShown.handle({ input: { postIds: ['100'] }, sender, services });
  await vi.waitFor(() => expect(last?.marks.shown).toEqual(['100']));
  await claimPost.handle({ input: { postId: '101', claimed: true }, sender, services });
  await vi.waitFor(() => expect(last).toMatchObject({ claimed: true, state: 'mine' }));
  expect(last?.queue.counts).toMatchObject({ new: 0, mine: 1 });
  await db.gone.put({ postId: '100', how: 'deleted', at: 1 });
  await vi.waitFor(() => expect(last?.marks.gone).toEqual({ 100: 'deleted' }));
  live.unsubscribe();
});
