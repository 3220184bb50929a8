import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAfterDrawing } from './after-drawing.ts';

const Shown = ({ value, id }: { value: string; id: string }) => useAfterDrawing(value, id);

let root: Root;
let place: HTMLElement;
const show = (value: string, id: string) => act(async () => root.render(<Shown value={value} id={id} />));
const wait = (ms: number) => act(async () => vi.advanceTimersByTime(ms));

beforeEach(() => {
  vi.useFakeTimers();
  place = document.createElement('div');
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
});

test('what changes of the same shows at once, another a moment later', async () => {
  await show('a', '1');
  expect(place.textContent).toBe('a');
  await show('ab', '1');
  expect(place.textContent).toBe('ab');
  await show('c', '2');
  expect(place.textContent).toBe('ab');
  await wait(200);
  expect(place.textContent).toBe('c');
  await show('cd', '2');
  expect(place.textContent).toBe('cd');
});

test('whoever clicks on sees the last alone; who goes back sees what they left, as it is now', async () => {
  await show('a', '1');
  await show('b', '2');
  await wait(10);
  await show('c', '3');
  await wait(200);
  expect(place.textContent).toBe('c');
  await show('d', '4');
  await show('c2', '3');
  expect(place.textContent).toBe('c2');
});
