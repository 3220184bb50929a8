import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  flushDrafts,
  forgetDrafts,
  offerDraft,
  saveDraftsWith,
  saveEvery,
  typeDraft,
  useDrafts,
} from './drafts.ts';

const save = vi.fn<(postId: string, text: string, typedAt: number) => Promise<void>>();
const saved = () => save.mock.calls.map(([postId, text]) => [postId, text]);
const textOf = (postId: string) => useDrafts.getState().byPost[postId]?.text;
const stateOf = (postId: string) => useDrafts.getState().byPost[postId]?.state;
const offer = (postId: string, text: string, at = Date.now()) =>
  offerDraft({ postId, text, updatedAt: new Date(at).toISOString() });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-05-20T12:00:00Z') });
  save.mockReset().mockResolvedValue();
  saveDraftsWith(save);
});
afterEach(() => {
  forgetDrafts();
  vi.useRealTimers();
});

test('the first character is saved at once, the rest no more often than every quarter second', async () => {
  for (const text of ['a', 'ab', 'abc']) typeDraft('1', text);
  expect(saved()).toEqual([['1', 'a']]);
  await vi.advanceTimersByTimeAsync(saveEvery);
  expect(saved()).toEqual([
    ['1', 'a'],
    ['1', 'abc'],
  ]);
  expect(stateOf('1')).toBe('saved');
});

test('switching among twenty posts while typing never moves text from one to another', async () => {
  const posts = Array.from({ length: 20 }, (_each, place) => String(place));
  for (let round = 1; round <= 5; round++)
    for (const post of posts) {
      typeDraft(post, `${post}:${'x'.repeat(round)}`);
      flushDrafts();
      offer(post, `${post}:x`);
      await vi.advanceTimersByTimeAsync(7);
    }
  await vi.advanceTimersByTimeAsync(saveEvery);
  for (const post of posts) expect(textOf(post)).toBe(`${post}:xxxxx`);
  for (const [post, text] of save.mock.calls) expect(text.split(':')[0]).toBe(post);
});

test('leaving sends what was not sent yet', () => {
  typeDraft('1', 'a');
  typeDraft('1', 'ab');
  flushDrafts();
  expect(saved().at(-1)).toEqual(['1', 'ab']);
});

test('an echo of an earlier save does not take back what was typed since', async () => {
  const typedAt = Date.now();
  typeDraft('1', 'a');
  await vi.advanceTimersByTimeAsync(1);
  typeDraft('1', 'ab');
  offer('1', 'a', typedAt);
  expect(textOf('1')).toBe('ab');
  await vi.advanceTimersByTimeAsync(saveEvery);
  offer('1', 'a', typedAt);
  expect(textOf('1')).toBe('ab');
});

test('a later text from elsewhere is taken once nothing here is unsaved', async () => {
  offer('1', 'kept from yesterday');
  expect(textOf('1')).toBe('kept from yesterday');
  typeDraft('1', 'mine');
  offer('1', 'theirs', Date.now() + 1000);
  expect(textOf('1')).toBe('mine');
  await vi.advanceTimersByTimeAsync(saveEvery);
  offer('1', 'theirs', Date.now() + 1000);
  expect(textOf('1')).toBe('theirs');
});

test('what could not be saved stays and is sent again', async () => {
  save.mockRejectedValueOnce(new Error('worker gone'));
  typeDraft('1', 'a');
  await vi.advanceTimersByTimeAsync(1);
  expect([textOf('1'), stateOf('1')]).toEqual(['a', 'failed']);
  await vi.advanceTimersByTimeAsync(3000);
  expect(stateOf('1')).toBe('saved');
});
