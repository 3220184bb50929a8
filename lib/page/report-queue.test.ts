import { beforeEach, expect, test, vi } from 'vitest';
import { replyToCeo } from '../../tests/support/posts.ts';
import { createReportQueue } from './report-queue.ts';

type Report = { posts: { id: string }[]; composed: boolean; told: Record<string, string> };
const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../platform/page-runtime.ts', () => ({ ask }));

const badge = { label: 'replies', state: 'new', faint: false, impostor: false };
const reports = () => ask.mock.calls.map(([, input]) => input as Report);
const ids = () => reports().map(({ posts }) => posts.map(({ id }) => id));
const idle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  ask.mockReset().mockResolvedValue({ badges: {}, unreadable: 0 });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
});

test('posts go together, each once from the page and once more when X tells of it', async () => {
  const queue = createReportQueue(() => undefined);
  queue.add(replyToCeo('1', { source: 'page' }));
  queue.add(replyToCeo('2', { source: 'page' }));
  await idle();
  queue.add(replyToCeo('1', { source: 'page' }));
  queue.add(replyToCeo('1'));
  await idle();
  queue.add(replyToCeo('1'));
  await idle();
  expect(ids()).toEqual([['1', '2'], ['1']]);
});

test('one that has a badge is reported whenever X counts more reactions, any other once', async () => {
  const metrics = (replies: number, views = 0) => ({ replies, reposts: 0, likes: 0, views, followers: null });
  const queue = createReportQueue(() => undefined);
  ask.mockResolvedValue({ badges: { 1: badge }, unreadable: 0 });
  const show = async (replies: number, views = 0) => {
    for (const id of ['1', '2']) queue.add(replyToCeo(id, { metrics: metrics(replies, views) }));
    await idle();
  };
  await show(3);
  await show(3, 900);
  await show(5);
  queue.add(replyToCeo('1', { source: 'page' }));
  await idle();
  expect(ids()).toEqual([['1', '2'], ['1']]);
});

test('what was not taken is reported again, the newer word of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const queue = createReportQueue(() => undefined);
    ask.mockResolvedValueOnce(null);
    queue.add(replyToCeo('1', { source: 'page' }));
    queue.tell([['9', 'deleted']]);
    await vi.advanceTimersByTimeAsync(10);
    queue.add(replyToCeo('1', { text: 'newer' }));
    await vi.advanceTimersByTimeAsync(2000);
    expect(reports().at(-1)).toMatchObject({ posts: [{ id: '1', text: 'newer' }], told: { 9: 'deleted' } });
  } finally {
    vi.useRealTimers();
  }
});

test('badges come and go with the answers, and whoever draws is told which', async () => {
  const changed: string[][] = [];
  const queue = createReportQueue((ids) => changed.push([...ids]));
  ask.mockResolvedValueOnce({ badges: { 1: badge }, unreadable: 2 });
  queue.add(replyToCeo('1', { source: 'page' }));
  await idle();
  expect([queue.badges.get('1'), queue.unreadable()]).toEqual([badge, 2]);
  queue.add(replyToCeo('1'));
  await idle();
  expect([queue.badges.size, changed]).toEqual([0, [['1'], ['1']]]);
});

test('a post counts as shown once it was reported; it is told once', async () => {
  const queue = createReportQueue(() => undefined);
  expect(queue.addShown('1')).toBe(false);
  queue.add(replyToCeo('1'));
  await idle();
  expect([queue.addShown('1'), queue.addShown('1')]).toEqual([true, true]);
  await idle();
  expect(reports().map(({ told }) => told)).toEqual([{}, { 1: 'shown' }]);
});

test('the reply that was just posted does not wait behind the others', async () => {
  const queue = createReportQueue(() => undefined);
  for (let n = 1; n <= 250; n++) queue.add(replyToCeo(String(n)));
  queue.add(replyToCeo('999'), true);
  await vi.waitFor(() => expect(ids()).toHaveLength(4));
  expect(reports()[0]).toMatchObject({ composed: true, posts: [{ id: '999' }] });
  expect(ids().map((each) => each.length)).toEqual([1, 100, 100, 50]);
});
