import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SyncRow } from '../../lib/commands/list-operations.ts';
import type { SyncInfo } from '../../lib/snapshot/read-sync.ts';
import { button, clear, draw, press, text } from '../customer/room-for-tests.tsx';
import { useSidebar } from '../store.ts';
import { SyncButton } from './sync-button.tsx';
import { SyncPanel } from './sync-panel.tsx';
import { closeSync, useSync } from './sync-store.ts';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

const info = (changes: Partial<SyncInfo> = {}): SyncInfo => ({
  saving: 0,
  waiting: 0,
  needsYou: 0,
  version: '1',
  ...changes,
});
const row = (changes: Partial<SyncRow> = {}): SyncRow => ({
  opId: 'a',
  kind: 'set-status',
  state: 'needs-you',
  createdAt: Date.now() - 120_500,
  problem: { code: 'Conflict', sentence: { key: 'crm_error_changed_meanwhile' } },
  again: true,
  crm: null,
  postId: '101',
  handle: 'sunny',
  customer: 'S••••• E•••••',
  caseNumber: 'CS-1',
  ...changes,
});
let rows: SyncRow[] = [];
let more = 0;
const show = (at: SyncInfo) =>
  draw(
    <>
      <button type="button" id="queue-button" />
      <SyncButton info={at} />
      <SyncPanel info={at} />
    </>,
  );

beforeEach(() => {
  rows = [row()];
  more = 0;
  call
    .mockReset()
    .mockImplementation(async (name: string) => (name === 'list-operations' ? { rows, more } : null));
});
afterEach(async () => {
  await clear();
  useSync.setState({ open: false });
  vi.useRealTimers();
});

test('nothing is shown while all is saved, nor of what is saved within a moment', async () => {
  vi.useFakeTimers();
  await show(info());
  expect(button(/Not done yet/)).toBeUndefined();
  await show(info({ saving: 1 }));
  expect(button(/Not done yet/)).toBeUndefined();
  await act(async () => vi.advanceTimersByTime(2000));
  expect(button('Not done yet: 1 unsaved')).toBeDefined();
});

test('what needs somebody is told first, and aloud', async () => {
  await show(info({ waiting: 2, needsYou: 1 }));
  expect(button('Not done yet: 1 needs you, 2 unsaved')?.textContent).toContain('1 needs you');
  expect(document.querySelector('[role=status]')?.textContent).toBe('1 needs you, 2 unsaved');
});

test('the list: what, to whom, since when, how it stands and why; tried again, let go of, shown', async () => {
  await show(info({ needsYou: 1 }));
  await press(/Not done yet/);
  expect(document.activeElement?.getAttribute('role')).toBe('dialog');
  expect(text()).toContain("Change the case's status");
  expect(text()).toContain('CS-1S••••• E•••••@sunny2 minutes ago');
  expect(text()).toContain('Needs you. ');
  await press('Try again');
  expect(call).toHaveBeenCalledWith('retry-operation', { opId: 'a' });
  await press('Let go');
  expect(call).toHaveBeenCalledWith('dismiss-operation', { opId: 'a' });
  useSidebar.setState({ room: 'queue' });
  await press('Show the post');
  expect(call).toHaveBeenLastCalledWith('select-post', { postId: '101' });
  expect(useSidebar.getState().room).toBe('story');
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('what goes by itself cannot be let go of; for another CRM, the settings are the way', async () => {
  rows = [
    row({ opId: 'a', state: 'saving', problem: null, again: false, postId: null }),
    row({
      opId: 'b',
      state: 'needs-you',
      problem: null,
      again: false,
      crm: 'rt https://rt.example.com',
      postId: null,
    }),
  ];
  await show(info({ saving: 1, needsYou: 1 }));
  await press(/Not done yet/);
  const [one, other] = [...document.querySelectorAll('li')];
  expect([...(one?.querySelectorAll('button') ?? [])]).toEqual([]);
  expect([...(other?.querySelectorAll('button') ?? [])].map((each) => each.textContent)).toEqual([
    'Open the settings',
    'Let go',
  ]);
  expect(other?.textContent).toContain('https://rt.example.com');
});

test('read again when it changed; empty in the end, and the focus goes where it can', async () => {
  more = 3;
  await show(info({ needsYou: 1 }));
  await press(/Not done yet/);
  expect(text()).toContain('and 3 more');
  rows = [];
  more = 0;
  await show(info({ version: '2' }));
  expect(text()).toContain('Nothing waits: all that was done is saved in the CRM.');
  expect(button('Not done yet: All saved')).toBeDefined();
  await act(async () => {
    closeSync();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  expect(document.activeElement?.id).toBe('queue-button');
});

test('a list that cannot be read says so, and shows what it held', async () => {
  await show(info({ needsYou: 1 }));
  await press(/Not done yet/);
  call.mockRejectedValueOnce(new Error('gone'));
  await show(info({ needsYou: 1, version: '2' }));
  expect(document.querySelector('[role=alert]')?.textContent).not.toBe('');
  expect(text()).toContain('CS-1');
});

test('a second press closes it', async () => {
  await show(info({ needsYou: 1 }));
  await press(/Not done yet/);
  await press(/Not done yet/);
  expect(document.querySelector('[role=dialog]')).toBeNull();
});
