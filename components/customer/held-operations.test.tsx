import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HeldOperation } from '../../lib/snapshot/snapshot.ts';
import { useSync } from '../sync/sync-store.ts';
import { HeldOperations } from './held-operations.tsx';
import { clear, draw, press, text } from './room-for-tests.tsx';

const call = vi.hoisted(() => vi.fn());
vi.mock('../../lib/messaging/client.ts', () => ({ call }));
vi.mock('../../lib/platform/page-browser.ts', () => ({ browser: {} }));

beforeEach(() => call.mockReset().mockResolvedValue(null));
afterEach(clear);

const held = (opId: string, changes: Partial<HeldOperation> = {}): HeldOperation => ({
  opId,
  kind: 'add-note',
  createdAt: Date.parse('2026-11-20T12:00:00Z'),
  crm: 'open https://crm.example.com',
  handle: null,
  person: null,
  ...changes,
});

test('how many wait for which CRM, that they are not done, and the way back', async () => {
  const link = held('b', { kind: 'link-post', handle: 'sunny' });
  await draw(<HeldOperations held={[held('a'), link, held('c', { crm: 'embedded' })]} />);
  expect(text()).toContain('2 changes are for Open CRM interface (https://crm.example.com)');
  expect(text()).toContain('1 change is for On this device, which is not connected now. It is not done');
  await press('Open the settings');
  expect(call).toHaveBeenLastCalledWith('open-options', {});
});

test('shown one by one where all that is not done is listed', async () => {
  await draw(<HeldOperations held={[held('a', { kind: 'link-post', handle: 'sunny' })]} />);
  expect(useSync.getState().open).toBe(false);
  await press('Show');
  expect(useSync.getState().open).toBe(true);
  useSync.setState({ open: false });
});

test('what another person made waits for them, by name; what nobody can say whose it is, for nobody', async () => {
  const [ana, ben] = [{ person: 'Ana Lindqvist' }, { person: 'Ben Osei' }];
  await draw(
    <HeldOperations
      held={[held('a', ana), held('b', ben), held('c', ana), held('d', { person: '' }), held('e')]}
    />,
  );
  expect(text()).toContain('2 changes are Ana Lindqvist’s, who is not signed in to the CRM now.');
  expect(text()).toContain('1 change is Ben Osei’s');
  expect(text()).toContain('1 change was made by somebody who signed out before the CRM said who it was.');
  expect(text()).toContain('1 change is for Open CRM interface');
});
