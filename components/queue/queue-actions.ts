import { call } from '../../lib/messaging/client.ts';
import type { CommandInput } from '../../lib/messaging/define-command.ts';
import { attempt } from '../attempt.ts';
import { openRoom, showToast, useSidebar } from '../store.ts';
import { shortTime } from '../ui/time.ts';
import { closeMenus } from './menus.ts';

/** To the post that wants an answer next; X's page stays where it is. */
export async function nextPost(): Promise<void> {
  const after = useSidebar.getState().snapshot?.post?.id ?? null;
  const found = await attempt(() => call('next-post', { after }));
  if (found?.postId) openRoom('story');
  else if (found) showToast({ done: true, message: { key: 'queue_next_none' } });
}

export async function remind(postId: string, at: number | null): Promise<void> {
  closeMenus();
  const done = await attempt(async () => {
    await call('set-reminder', { postId, at });
    return true;
  });
  if (!done || at === null) return;
  showToast({
    done: true,
    message: { key: 'queue_reminder_set', args: { when: shortTime(at, Date.now()) } },
    action: { label: { key: 'queue_reminder_undo' }, run: () => void remind(postId, null) },
  });
}

export type Correction = CommandInput<'correct-triage'>['correction'];

export async function correct(postId: string, correction: Correction): Promise<void> {
  closeMenus();
  const done = await attempt(async () => {
    await call('correct-triage', { postId, correction });
    return true;
  });
  if (done) showToast({ done: true, message: { key: correction ? 'queue_corrected' : 'queue_uncorrected' } });
}
