import { expect, it } from 'vitest';
import { type SessionArea, TabSessions } from './tab-sessions.ts';

function area(): SessionArea & { reads: number } {
  const kept = new Map<string, unknown>();
  return {
    reads: 0,
    async get(key) {
      this.reads += 1;
      return Object.fromEntries([...kept].filter(([name]) => key === null || name === key));
    },
    async set(values) {
      for (const [key, value] of Object.entries(values)) kept.set(key, value);
    },
    async remove(keys) {
      for (const key of [keys].flat()) kept.delete(key);
    },
  };
}

it('keeps what the next worker reads, and reads nothing twice itself', async () => {
  const kept = area();
  const tabs = new TabSessions(kept);
  await tabs.update(7, { postId: '1' });
  const before = kept.reads;
  expect((await tabs.get(7)).postId).toBe('1');
  expect(kept.reads).toBe(before);
  expect((await new TabSessions(kept).get(7)).postId).toBe('1');
});

it('tells of a change, and of none where nothing changed', async () => {
  const tabs = new TabSessions(area());
  const told: (string | null)[] = [];
  tabs.onChange(async (tabId) => told.push((await tabs.get(tabId)).postId));
  await tabs.update(7, { postId: '1', open: true });
  await tabs.update(7, { open: true });
  await tabs.update(7, { postId: '2' });
  expect(told).toEqual(['1', '2']);
});

it('binds a document by a nonce that works once, until the tab is gone', async () => {
  const tabs = new TabSessions(area());
  const nonce = await tabs.issueNonce(7, 0);
  expect(await tabs.claimNonce(nonce, 8, 'other', 1)).toBe(false);
  const second = await tabs.issueNonce(7, 0);
  expect(await tabs.claimNonce(second, 7, 'frame', 1)).toBe(true);
  expect(await tabs.claimNonce(second, 7, 'frame', 1)).toBe(false);
  expect(await tabs.boundTab('frame')).toBe(7);
  await tabs.forget(7);
  expect(await tabs.boundTab('frame')).toBeNull();
});
