import '../../components/dom-for-tests.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchBox } from './watch-box.ts';

const blocks = (...lines: string[]) =>
  lines.map((line) => `<div data-block="true"><span>${line}</span></div>`).join('');
const stop = { controller: new AbortController() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { pathname: '/ann/status/101', search: '' });
  stop.controller = new AbortController();
});
afterEach(() => stop.controller.abort());

function openBox(...lines: string[]): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" data-testid="tweetTextarea_0">${blocks(...lines)}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

/** Mutation observers are told in a task of their own, then the pause begins. */
async function later(time = 400): Promise<void> {
  await vi.advanceTimersByTimeAsync(10);
  await vi.advanceTimersByTimeAsync(time);
}

test('each change is told once it rests; a box that stays empty, too', async () => {
  const box = openBox('Hello');
  const tell = vi.fn(async () => ({ waiting: true }));
  watchBox(tell, stop.controller.signal)('101');
  await later();
  expect(tell).toHaveBeenLastCalledWith({ postId: '101', text: 'Hello' });
  box.innerHTML = blocks('Hello!');
  await vi.advanceTimersByTimeAsync(100);
  box.innerHTML = blocks('Hello!', 'More');
  await later();
  expect(tell).toHaveBeenCalledTimes(2);
  expect(tell).toHaveBeenLastCalledWith({ postId: '101', text: 'Hello!\nMore' });
  box.innerHTML = blocks('');
  await later();
  expect(tell).toHaveBeenCalledTimes(2);
  await later(2000);
  expect(tell).toHaveBeenCalledTimes(3);
  expect(tell).toHaveBeenLastCalledWith({ postId: '101', text: '' });
  await later(10_000);
  expect(tell).toHaveBeenCalledTimes(3);
  box.innerHTML = blocks('Back');
  await later();
  expect(tell).toHaveBeenLastCalledWith({ postId: '101', text: 'Back' });
});

test('a box that is closed holds nothing any more', async () => {
  const box = openBox('Hello');
  const tell = vi.fn(async () => ({ waiting: true }));
  watchBox(tell, stop.controller.signal)('101');
  await later();
  box.remove();
  await later(4500);
  expect(tell).toHaveBeenCalledTimes(2);
  expect(tell).toHaveBeenLastCalledWith({ postId: '101', text: '' });
});

test('what X empties because it was posted is not told of', async () => {
  const box = openBox('Hello');
  const waits = { waiting: true };
  const tell = vi.fn(async () => waits);
  watchBox(tell, stop.controller.signal)('101');
  await later();
  box.innerHTML = blocks('');
  await later(1000);
  box.innerHTML = blocks('Hello');
  await later();
  expect(tell).toHaveBeenCalledTimes(1);
});

test('when nobody waits any more, nothing is told', async () => {
  const box = openBox('Hello');
  const tell = vi.fn(async () => ({ waiting: false }));
  watchBox(tell, stop.controller.signal)('101');
  await later();
  box.innerHTML = blocks('Hello, everybody else');
  await later();
  expect(tell).toHaveBeenCalledTimes(1);
});

test('what nobody heard is told again', async () => {
  openBox('Hello');
  const tell = vi.fn<() => Promise<{ waiting: boolean } | null>>(async () => ({ waiting: true }));
  tell.mockResolvedValueOnce(null);
  watchBox(tell, stop.controller.signal)('101');
  await later();
  expect(tell).toHaveBeenCalledTimes(1);
  await later(2100);
  expect(tell).toHaveBeenCalledTimes(2);
});

test('a box that answers another post is none of ours; one opened anew is found when it is gone into', async () => {
  openBox('Hello');
  const tell = vi.fn(async () => ({ waiting: true }));
  watchBox(tell, stop.controller.signal)('101');
  await later();
  vi.stubGlobal('location', { pathname: '/bob/status/102', search: '' });
  openBox('Somebody else’s');
  document.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await later();
  expect(tell).toHaveBeenCalledTimes(1);
  vi.stubGlobal('location', { pathname: '/ann/status/101', search: '' });
  openBox('Hello again');
  document.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await later();
  expect(tell).toHaveBeenLastCalledWith({ postId: '101', text: 'Hello again' });
});
