import { call } from '../../lib/messaging/client.ts';
import { attempt } from '../attempt.ts';

/**
 * Opens the conversation above, where its posts count as read once they are in view; where the sidebar has none to
 * show, the first of those not seen on X itself.
 */
export function showParents(postId: string, unread: readonly string[]): void {
  const thread = document.querySelector<HTMLButtonElement>('[data-thread]');
  if (!thread) return void attempt(() => call('show-on-x', { postId: unread[0] ?? postId, select: false }));
  if (thread.getAttribute('aria-expanded') === 'false') thread.click();
  thread.scrollIntoView({ block: 'start' });
  thread.focus();
}
