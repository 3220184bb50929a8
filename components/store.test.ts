import { beforeEach, expect, test, vi } from 'vitest';
import type { Snapshot } from '../lib/snapshot/snapshot.ts';
import { receive, useSidebar } from './store.ts';

vi.mock('../lib/platform/page-browser.ts', () => ({ browser: {} }));

const whole = { post: { id: '1' }, draft: null, queue: [{ post: { id: '1' } }] } as unknown as Snapshot;
beforeEach(() => useSidebar.setState({ snapshot: null, connection: 'connecting', room: 'story' }));

test('a patch replaces the keys it names and leaves the others as they are', () => {
  receive({ type: 'snapshot', snapshot: whole });
  receive({ type: 'patch', patch: { draft: { postId: '1', text: 'a', updatedAt: '' } } });
  const { snapshot, connection } = useSidebar.getState();
  expect(connection).toBe('live');
  expect(snapshot?.draft?.text).toBe('a');
  expect(snapshot?.queue).toBe(whole.queue);
});

test('a patch before the snapshot is left to the snapshot', () => {
  receive({ type: 'patch', patch: { post: null } });
  expect(useSidebar.getState().snapshot).toBeNull();
});

test('another post closes the queue; news on the same post does not', () => {
  receive({ type: 'snapshot', snapshot: whole });
  useSidebar.setState({ room: 'queue' });
  receive({ type: 'patch', patch: { state: 'linked' } });
  expect(useSidebar.getState().room).toBe('queue');
  receive({ type: 'patch', patch: { post: { id: '2' } as Snapshot['post'] } });
  expect(useSidebar.getState().room).toBe('story');
});

test('refused: nothing stays on the screen', () => {
  receive({ type: 'snapshot', snapshot: whole });
  receive({ type: 'refused' });
  expect(useSidebar.getState()).toMatchObject({ connection: 'refused', snapshot: null });
});
