import '../dom-for-tests.ts';
import { act, createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { Editor, type EditorHandle } from './editor.tsx';
import { segments } from './segments.ts';

Element.prototype.scrollIntoView = () => {};

const finding = (start: number, end: number): Finding => ({
  rule: 'r',
  level: 'warn',
  span: [start, end],
  message: { key: 'k' },
});
const onText = vi.fn();
const onWalk = vi.fn();
const onFix = vi.fn();
const onFixHere = vi.fn();
let root: ReturnType<typeof createRoot>;

async function show(text: string, findings: Finding[] = []) {
  await act(async () =>
    root.render(
      <Editor
        ref={createRef<EditorHandle>()}
        text={text}
        pieces={segments(text, findings, null)}
        findings={findings}
        describedBy=""
        onText={onText}
        onBlur={() => {}}
        onWalk={onWalk}
        onFix={onFix}
        onFixHere={onFixHere}
      />,
    ),
  );
  const area = document.querySelector('textarea') as HTMLTextAreaElement;
  const mirror = area.previousElementSibling as HTMLElement;
  return { area, mirror };
}

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
});
afterEach(() => act(async () => root.unmount()));

test('the mirror holds the very text, line breaks and spaces included', async () => {
  const text = 'Sorry  about this.\n\nWe will refund it\u00a0🔋 \n';
  const { area, mirror } = await show(text, [finding(20, 34)]);
  expect(mirror.textContent).toBe(text);
  expect(area.value).toBe(text);
});

test('a text from outside waits until the input method is done', async () => {
  const { area } = await show('a');
  await act(async () => area.dispatchEvent(new Event('compositionstart', { bubbles: true })));
  area.value = 'aに';
  await show('from elsewhere');
  expect(area.value).toBe('aに');
  await act(async () => area.dispatchEvent(new Event('compositionend', { bubbles: true })));
  expect(onText).toHaveBeenLastCalledWith('aに');
});

test('F8 walks on from the caret and selects', async () => {
  const { area } = await show('one two three', [finding(0, 3), finding(8, 13)]);
  area.setSelectionRange(1, 1);
  const press = () =>
    act(async () =>
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, cancelable: true })),
    );
  await press();
  expect([area.selectionStart, area.selectionEnd]).toEqual([8, 13]);
  await press();
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, 3]);
  expect(onWalk).toHaveBeenCalledTimes(2);
});

test('Alt+Enter asks for the fix where the caret is, and writes no line break', async () => {
  const { area } = await show('one two three', [finding(4, 7)]);
  area.setSelectionRange(5, 5);
  const event = new KeyboardEvent('keydown', { key: 'Enter', altKey: true, bubbles: true, cancelable: true });
  await act(async () => area.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  expect(onFixHere).toHaveBeenCalledWith(5);
});

test('the pointer over an underlined stretch shows what is said of it; moving away hides it', async () => {
  const { area, mirror } = await show('one two three', [
    { ...finding(4, 7), fix: { replacement: '2', label: { key: 'k' } } },
  ]);
  const stretch = mirror.children[1] as HTMLElement;
  stretch.getClientRects = () => [{ left: 40, right: 70, top: 10, bottom: 30 }] as unknown as DOMRectList;
  const move = (clientX: number) =>
    act(async () =>
      area.dispatchEvent(
        new PointerEvent('pointermove', { clientX, clientY: 20, pointerType: 'mouse', bubbles: true }),
      ),
    );
  const popover = () => area.closest('div')?.parentElement?.querySelector('button');
  await move(10);
  expect(popover()).toBeNull();
  await move(50);
  expect(popover()).not.toBeNull();
  await act(async () => popover()?.click());
  expect(onFix).toHaveBeenCalledOnce();
  await move(10);
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(popover()).toBeNull();
});
