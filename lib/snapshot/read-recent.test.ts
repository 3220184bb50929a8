import { expect, test } from 'vitest';
import { help, makePost, policy } from '../../tests/support/posts.ts';
import { insertedReply, makeReadDemo } from '../../tests/support/read-demo.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { readRecent } from './read-recent.ts';

const ours = (id: string, text: string) =>
  makePost({
    id,
    author: help,
    text,
    conversationId: '100',
    replyTo: { postId: '102', userId: null, handle: 'ann' },
  });

test('posts by the brand and replies confirmed here, each once, the newest first', async () => {
  const { db } = await makeReadDemo();
  await judgePosts(db, policy, [ours('900', 'Older'), ours('1001', 'Newest'), ours('1000', '')], 1);
  const confirmed = (postId: string, text: string, id: string) => ({
    ...insertedReply,
    overrides: [],
    postId,
    text,
    state: 'confirmed' as const,
    permalink: `https://x.com/HaldenHelp/status/${id}`,
    postedAt: '2026-11-20T11:00:00.000Z',
  });
  await db.replies.bulkPut([
    confirmed('101', 'By Clew', '950'),
    confirmed('102', 'Older', '900'),
    { ...insertedReply, overrides: [], postId: '103', text: 'Not posted yet' },
  ]);
  expect(await readRecent(db)).toEqual([
    { id: '1001', text: 'Newest', to: 'ann', permalink: 'https://x.com/HaldenHelp/status/1001' },
    { id: '950', text: 'By Clew', to: 'sunnyside_up', permalink: 'https://x.com/HaldenHelp/status/950' },
    { id: '900', text: 'Older', to: 'ann', permalink: 'https://x.com/HaldenHelp/status/900' },
  ]);
});

test('no more than 200', async () => {
  const { db } = await makeReadDemo();
  const many = Array.from({ length: 230 }, (_, at) => ours(String(5000 + at), `Reply ${at}`));
  await judgePosts(db, policy, many, 1);
  const recent = await readRecent(db);
  expect([recent.length, recent[0]?.id]).toEqual([200, '5229']);
});
