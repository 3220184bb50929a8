import '../dom-for-tests.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { openRoom, useSidebar } from '../store.ts';
import { nextPost } from './queue-actions.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const queue = ['1', '2', '3'];
const show = (id: string) => useSidebar.setState({ snapshot: { post: { id } } as unknown as Snapshot });
const asked = () => call.mock.calls.map(([, { after }]) => after);

beforeEach(() => {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  call.mockReset().mockImplementation(async (_name, { after }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { postId: queue[queue.indexOf(after) + 1] ?? null };
  });
  openRoom('story');
  show('9');
});

test('from the queue to its first, from a post to the one after it', async () => {
  openRoom('queue');
  await nextPost();
  expect([asked(), useSidebar.getState().room]).toEqual([[null], 'story']);
  show('1');
  await nextPost();
  expect(asked()).toEqual([null, '1']);
});

test('three keys faster than any answer are three steps', async () => {
  openRoom('queue');
  await Promise.all([nextPost(), nextPost(), nextPost()]);
  expect(asked()).toEqual([null, '1', '2']);
});

test('a step that never showed is not where the next one starts', async () => {
  show('2');
  await nextPost();
  vi.setSystemTime(Date.now() + 10_000);
  await nextPost();
  expect(asked()).toEqual(['2', '2']);
});
