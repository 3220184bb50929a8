import '../dom-for-tests.ts';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../lib/snapshot/snapshot.ts';
import { policy } from '../../tests/support/posts.ts';
import { useSidebar } from '../store.ts';
import { CloseMenu } from './close-menu.tsx';
import { KeyOverview } from './key-overview.tsx';
import { WorkLine } from './work-line.tsx';

const call = vi.hoisted(() => vi.fn(async () => null));
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const snapshot = (singleKeys: boolean) =>
  ({ policy: { ...policy, singleKeys }, state: 'new', claimed: false, closed: null }) as unknown as Snapshot;

let root: ReturnType<typeof createRoot>;
/** As a person's key: what a page makes up is not trusted, and does nothing. */
const press = (key: string) =>
  act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
const show = (on: boolean) =>
  act(async () => {
    useSidebar.setState({ snapshot: snapshot(on), closing: null });
    root.render(
      <>
        <WorkLine snapshot={snapshot(on)} postId="101" />
        <KeyOverview />
        <CloseMenu />
      </>,
    );
  });
const said = () => [...document.querySelectorAll('[aria-keyshortcuts], kbd')];

beforeEach(() => {
  call.mockClear();
  document.body.innerHTML = '<div id="root"></div>';
  root = createRoot(document.getElementById('root') as HTMLElement);
});
afterEach(() => act(async () => root.unmount()));

test('single keys work and are said', async () => {
  await show(true);
  expect(said().length).toBeGreaterThan(2);
  await press('c');
  expect(call).toHaveBeenCalledWith('claim-post', { postId: '101', claimed: true });
  await press('e');
  expect(useSidebar.getState().closing).toBe('101');
  await press('3');
  expect(call).toHaveBeenLastCalledWith('close-post', { postId: '101', reason: 'spam' });
});

test('turned off, none does anything, and none is said', async () => {
  await show(false);
  for (const key of ['c', 'e', 'u', '?']) await press(key);
  expect(call).not.toHaveBeenCalled();
  expect(useSidebar.getState().closing).toBeNull();
  expect(document.querySelector('dialog')).toBeNull();
  await act(async () => useSidebar.setState({ closing: '101' }));
  expect(document.querySelectorAll('ol button').length).toBeGreaterThan(4);
  await press('1');
  expect(call).not.toHaveBeenCalled();
  expect(said()).toEqual([]);
});

test('turned off, the overview names the keys that are left', async () => {
  await show(false);
  await act(async () => document.querySelector<HTMLElement>('button[aria-label="Keys"]')?.click());
  const names = [...document.querySelectorAll('dialog kbd')].map(({ textContent }) => textContent);
  expect(names).toEqual(['↑', '↓', 'Enter', 'Esc']);
  expect(document.querySelector('dialog')?.textContent).toContain('turned off in the settings');
});
