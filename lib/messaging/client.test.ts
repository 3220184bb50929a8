import { beforeEach, expect, test, vi } from 'vitest';
import { call } from './client.ts';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('../platform/page-browser.ts', () => ({ browser: { runtime: { sendMessage } } }));

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
});

test('the message goes out in the turn of the call: a page that is being left has no other', () => {
  sendMessage.mockResolvedValue({ ok: true, value: undefined });
  void call('save-draft', { postId: '101', text: 'last words', typedAt: 1 });
  expect(sendMessage.mock.calls).toEqual([
    [{ command: 'save-draft', input: { postId: '101', text: 'last words', typedAt: 1 } }],
  ]);
});

test('a message that died with the worker is sent again, and is the very same', async () => {
  sendMessage
    .mockRejectedValueOnce(
      new Error('A listener indicated an asynchronous response … message channel closed'),
    )
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce({ ok: true, value: 'kept' });
  const answer = call('close-sidebar', {});
  await vi.runAllTimersAsync();
  expect(await answer).toBe('kept');
  expect(sendMessage).toHaveBeenCalledTimes(3);
  expect(new Set(sendMessage.mock.calls.map(([message]) => JSON.stringify(message))).size).toBe(1);
});

test('what the handler refused is not asked again', async () => {
  sendMessage.mockResolvedValue({
    ok: false,
    error: { code: 'Invalid', sentence: { key: 'error_invalid' } },
  });
  await expect(call('close-sidebar', {})).rejects.toMatchObject({ code: 'Invalid' });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});

test('a background that never answers is said to be gone', async () => {
  sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  const answer = expect(call('close-sidebar', {})).rejects.toMatchObject({
    code: 'Unavailable',
    sentence: { key: 'error_background_gone' },
  });
  await vi.runAllTimersAsync();
  await answer;
});
