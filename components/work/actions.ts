import type { CloseReason } from '../../lib/db/close-reasons.ts';
import { call } from '../../lib/messaging/client.ts';
import { attempt } from '../attempt.ts';
import { showToast, useSidebar } from '../store.ts';

/** What `u` takes back: the last closing here. */
let lastClosed: string | null = null;

export function askWhy(postId: string): void {
  useSidebar.setState({ closing: postId });
}

export async function closePost(postId: string, reason: CloseReason, words: string): Promise<void> {
  useSidebar.setState({ closing: null });
  const done = await attempt(async () => {
    await call('close-post', { postId, reason });
    return true;
  });
  if (!done) return;
  lastClosed = postId;
  showToast({
    done: true,
    message: { key: 'sidebar_closed', args: { reason: words } },
    action: { label: { key: 'sidebar_undo_close' }, run: () => void reopenPost(postId) },
  });
}

export async function reopenPost(postId: string): Promise<void> {
  if (lastClosed === postId) lastClosed = null;
  await attempt(() => call('close-post', { postId, reason: null }));
}

export function undoLast(): void {
  if (lastClosed) void reopenPost(lastClosed);
}

export async function claimPost(postId: string, claimed: boolean): Promise<void> {
  await attempt(() => call('claim-post', { postId, claimed }));
}

export async function showOnX(postId: string, select: boolean): Promise<void> {
  await attempt(() => call('show-on-x', { postId, select }));
}
